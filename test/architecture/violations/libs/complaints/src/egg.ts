import type { Chicken } from './chicken.js';

export type Egg = { from: Chicken };
