import { type Context, projection } from '#projections';
import { ALERT_COMMANDS } from './alert/alert.commands.js';
import { HandleAlert } from './alert/alert.handler.js';
import { alertProjection } from './alert/alert.projection.js';
import { CrisisModule } from './crisis.module.js';
import { crisisPolicySection, detectorRulesOf } from './crisis.policy-section.js';
import { DAY_COMMANDS } from './day/day.commands.js';
import { HandleWatchDay } from './day/day.handler.js';
import { watchProjectionBy } from './detector/watch.projection.js';
import { crisisEventVersions } from './events.js';

export type * from './alert/alert.commands.js';
export { alertDecider } from './alert/alert.decider.js';
export { alertProjection } from './alert/alert.projection.js';
export { type AlertFilter, alertRows } from './alert/alert.queries.js';
export { AlertView } from './alert/alert.view.js';
export { type CrisisPolicy, crisisPolicySection, watchRulesOf } from './crisis.policy-section.js';
export { CRISIS_READERS, CRISIS_STAFF } from './crisis-roles.js';
export type { AlertCause, DetectorName, SeriesKind } from './crisis-words.events.js';
export { thresholdFor } from './detectors/alarm-budget.js';
export { SignalView } from './series/series.view.js';
export type { Alarm } from './watch/alarm.js';
export { type ChartPoint, chartPoints } from './watch/chart.js';
export { between, type Counts, countsIn, daysFrom } from './watch/counts.js';
export type { CustomerReports } from './watch/customer-reports.js';
export { expectationOf } from './watch/expectation.js';
export { SCORERS } from './watch/score.js';
export { namedBatches, type SeriesState } from './watch/series-state.js';
export { idOfSeries, type SeriesName, type Signal, seriesOf } from './watch/signal.js';
export { EMPTY_POOL, type Pool, watch, watchedOf } from './watch/watch.js';
export type { WatchRules } from './watch/watch-rules.js';

export const crisis: Context = {
  name: 'crisis',
  events: crisisEventVersions,
  policySections: [crisisPolicySection],
  projections: [projection(alertProjection), projection(watchProjectionBy(detectorRulesOf))],
  policies: [],
  effects: [],
  commands: [
    { types: ALERT_COMMANDS, message: HandleAlert },
    { types: DAY_COMMANDS, message: HandleWatchDay },
  ],
  module: CrisisModule,
};
