import type { EventVersions } from '#event-sourcing';
import { depositEventVersions } from './deposit/deposit-versions.events.js';

export type * from './deposit/deposit.events.js';
export type * from './deposit/deposit-entry.events.js';
export * from './deposit/deposit-ids.events.js';
export * from './deposit/deposit-words.events.js';
export type * from './outlet/outlet.events.js';
export * from './outlet/outlet-words.events.js';
export type * from './partner/partner.events.js';
export * from './partner/partner-words.events.js';
export type * from './technician/technician.events.js';
export * from './technician/technician-words.events.js';

export const partnersEventVersions: EventVersions = { ...depositEventVersions };
