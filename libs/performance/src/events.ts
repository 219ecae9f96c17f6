import type { EventVersions } from '#event-sourcing';

export type * from './closing/scorecard.events.js';
export * from './performance-words.events.js';

export const performanceEventVersions: EventVersions = {};
