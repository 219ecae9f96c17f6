import type { Context } from '#projections';
import { CrisisModule } from './crisis.module.js';
import { crisisPolicySection } from './crisis.policy-section.js';
import { crisisEventVersions } from './events.js';

export { type CrisisPolicy, crisisPolicySection, watchRulesOf } from './crisis.policy-section.js';
export type { AlertCause, DetectorName, SeriesKind } from './crisis-words.events.js';
export { thresholdFor } from './detectors/alarm-budget.js';
export type { Alarm } from './watch/alarm.js';
export { type ChartPoint, chartPoints } from './watch/chart.js';
export { between, type Counts, daysFrom } from './watch/counts.js';
export { expectationOf } from './watch/expectation.js';
export { SCORERS } from './watch/score.js';
export { namedBatches, type SeriesState } from './watch/series-state.js';
export { idOfSeries, type SeriesName, type Signal, seriesOf } from './watch/signal.js';
export { EMPTY_POOL, type Pool, watch } from './watch/watch.js';
export type { WatchRules } from './watch/watch-rules.js';

export const crisis: Context = {
  name: 'crisis',
  events: crisisEventVersions,
  policySections: [crisisPolicySection],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  module: CrisisModule,
};
