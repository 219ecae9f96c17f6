import type { EventVersions } from '#event-sourcing';

export * from './crisis-words.events.js';

export const crisisEventVersions: EventVersions = {};
