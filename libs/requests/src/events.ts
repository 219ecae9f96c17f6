import type { EventVersions } from '#event-sourcing';
import type { CallerKeysDestroyed } from './caller-keys.events.js';
import type { ContactEvent } from './contact.events.js';
import type { ContactNumbered } from './contact-number.events.js';

export type * from './caller-keys.events.js';
export type * from './contact.events.js';
export type * from './contact-number.events.js';
export * from './contact-words.events.js';

export type RequestEvent = ContactEvent | ContactNumbered | CallerKeysDestroyed;

export const contactEventVersions: EventVersions<RequestEvent> = {
  ContactReceived: 1,
  ContactNumbered: 1,
  ContactNoted: 1,
  CallerIdentified: 1,
  ContactAssigned: 1,
  ContactAnswered: 1,
  ContactTurnedIntoCase: 1,
  ContactDismissed: 1,
  ContactClosed: 1,
  ContactReopened: 1,
  ContactEscalated: 1,
  CallerKeysDestroyed: 1,
};
