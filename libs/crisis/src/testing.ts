import type { AlertEvent } from './alert/alert.events.js';
import * as sample from './alert/alert.fixtures.js';

/** One sample of every event type that this context stores. */
export const crisisSamples: Readonly<{ [Type in AlertEvent['type']]: Extract<AlertEvent, { type: Type }> }> = {
  AlertRaised: sample.raised(),
  AlertAcknowledged: sample.acknowledged(),
  AlertAssigned: sample.assigned(),
  AlertNoted: sample.noted(),
  AlertConfirmed: sample.confirmed(),
  AlertDeclaredFalse: sample.declaredFalse(),
  AlertContained: sample.contained(),
  AlertClosed: sample.closed(),
};
