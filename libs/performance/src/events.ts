import type { EventVersions } from '#event-sourcing';

export * from './closing/scorecard.events.js';
export * from './performance-words.events.js';

export const performanceEventVersions: EventVersions = {};
