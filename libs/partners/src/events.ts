import type { EventVersions } from '#event-sourcing';

export type * from './outlet/outlet.events.js';
export * from './outlet/outlet-words.events.js';
export type * from './partner/partner.events.js';
export * from './partner/partner-words.events.js';
export type * from './technician/technician.events.js';
export * from './technician/technician-words.events.js';

export const partnersEventVersions: EventVersions = {};
