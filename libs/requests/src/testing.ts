import * as contact from './contact.fixtures.js';
import type { RequestEvent } from './events.js';

export * from './contact.fixtures.js';

/** One sample of every event type that this context stores. */
export const requestSamples: Readonly<{ [Type in RequestEvent['type']]: Extract<RequestEvent, { type: Type }> }> = {
  ContactReceived: contact.received(),
  ContactNumbered: contact.numbered(),
  ContactNoted: contact.noted(),
  CallerIdentified: contact.identified(),
  ContactAssigned: contact.assigned(),
  ContactAnswered: contact.answered(),
  ContactTurnedIntoCase: contact.turnedIntoCase(),
  ContactDismissed: contact.dismissed(),
  ContactClosed: contact.closed(),
  ContactReopened: contact.reopened(),
  ContactEscalated: contact.escalated(),
  CallerKeysDestroyed: contact.callerKeysDestroyed(),
};
