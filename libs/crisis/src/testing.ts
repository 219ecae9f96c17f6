import type { AlertEvent } from './alert/alert.events.js';
import * as sample from './alert/alert.fixtures.js';
import type { DayEvent } from './day/day.events.js';
import { dayClosed, exposureTold } from './day/day.fixtures.js';

type CrisisEvent = AlertEvent | DayEvent;

/** One sample of every event type that this context stores. */
export const crisisSamples: Readonly<{ [Type in CrisisEvent['type']]: Extract<CrisisEvent, { type: Type }> }> = {
  AlertRaised: sample.raised(),
  AlertAcknowledged: sample.acknowledged(),
  AlertAssigned: sample.assigned(),
  AlertNoted: sample.noted(),
  AlertConfirmed: sample.confirmed(),
  AlertDeclaredFalse: sample.declaredFalse(),
  AlertContained: sample.contained(),
  AlertClosed: sample.closed(),
  WatchDayClosed: dayClosed(),
  ExposureTold: exposureTold(),
};
