import { Egg } from './egg.js';

export type Chicken = { from: Egg };
