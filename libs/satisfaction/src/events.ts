import type { EventVersions } from '#event-sourcing';

export * from './invitation/invitation.events.js';
export * from './satisfaction-words.events.js';

export const satisfactionEventVersions: EventVersions = {};
