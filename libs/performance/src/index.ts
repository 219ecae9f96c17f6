import { type Context, projection } from '#projections';
import { parts } from './all.part.js';
import { performanceEventVersions } from './events.js';
import { performanceFactProjection } from './fact/performance-fact.projection.js';
import { PerformanceModule } from './performance.module.js';
import { performancePolicySection } from './performance.policy-section.js';

export { closedScorecardProjection } from './closing/closed-scorecard.projection.js';
export { HandleClosing } from './closing/closing.handler.js';
export { HandleEvaluation } from './evaluation/evaluation.handler.js';
export { serviceEvaluationProjection } from './evaluation/evaluation.projection.js';
export { currentEvaluations } from './evaluation/evaluation.queries.js';
export { ServiceEvaluationView } from './evaluation/evaluation.view.js';
export { performanceFactProjection } from './fact/performance-fact.projection.js';
export { PerformanceModule } from './performance.module.js';
export { type PerformancePolicy, performancePolicySection } from './performance.policy-section.js';
export { READERS as SCORECARD_READERS } from './performance-roles.js';
export { ScorecardPeriodArgs } from './scorecard/scorecard.inputs.js';
export { emptyScorecard, type Scorecard } from './scorecard/scorecard.js';
export { type ScorecardAsked, type ScorecardsAsked, scorecardOf, scorecardsOf } from './scorecard/scorecard.queries.js';
export { ScorecardView } from './scorecard/scorecard.view.js';
export { ScorecardReader, type Subject } from './scorecard/scorecard-reader.queries.js';
export { type ScorecardRules } from './scorecard/scorecard-rules.js';
export { scorecardRulesOf } from './scorecard/scorecard-rules.queries.js';
export { pointsOf, type ScoringRules, scoreOf } from './scorecard/scoring.js';
export {
  monthAfter,
  monthAt,
  monthPeriod,
  monthsAfter,
  rollingPeriod,
  type ScoringPeriod,
} from './scorecard/scoring-period.js';

export const performance: Context = {
  name: 'performance',
  events: performanceEventVersions,
  policySections: [performancePolicySection],
  projections: [projection(performanceFactProjection), ...parts.flatMap(({ projections }) => projections)],
  policies: parts.flatMap(({ policies }) => policies),
  effects: [],
  commands: parts.flatMap(({ commands }) => commands),
  module: PerformanceModule,
};
