import type { World } from '../world/world.js';
import type { OpenWork } from './open-work.js';

/** An order of this world, about which something may be asked. */
export type Work = OpenWork & Readonly<{ world: World }>;
