import type { AlertEvent } from './alert/alert.events.js';
import * as sample from './alert/alert.fixtures.js';
import type { DayEvent } from './day/day.events.js';
import { dayClosed, exposureTold } from './day/day.fixtures.js';

export { detectorRulesOf } from './crisis.policy-section.js';
export { type ExpectedAlert, type ExpectedSeries, expectedOf } from './detector/alerts-oracle.fixtures.js';
export { type ReportChange, type SeriesDay, watchedInLog } from './detector/log-oracle.fixtures.js';
export { dateOf } from './detector/report.js';
export { WatchRow } from './detector/watch-row.view.js';
export { listSeries } from './series/series.queries.js';

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
