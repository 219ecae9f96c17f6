import type { Context } from '#projections';
import { CrisisModule } from './crisis.module.js';
import { crisisPolicySection } from './crisis.policy-section.js';
import { crisisEventVersions } from './events.js';

export { type CrisisPolicy, crisisPolicySection } from './crisis.policy-section.js';
export { thresholdFor } from './detectors/alarm-budget.js';
export type { Alarm } from './watch/alarm.js';
export { between, type Counts, daysFrom } from './watch/counts.js';
export { expectationOf } from './watch/expectation.js';
export { SCORERS } from './watch/score.js';
export type { SeriesState } from './watch/series-state.js';
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
