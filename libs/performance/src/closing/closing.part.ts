import { policy, projection } from '#projections';
import { PartnerStanding } from '../partner-standing.handler.js';
import type { PerformancePart } from '../performance.part.js';
import { closedOnMonthEnd } from './closed-on-month-end.policy.js';
import { closedScorecardProjection } from './closed-scorecard.projection.js';
import { ClosingHandler, HandleClosing } from './closing.handler.js';
import { ClosingResolver } from './closing.resolver.js';
import { MonthCard } from './month-card.handler.js';
import { planOnScorecardClosed } from './plan-on-scorecard-closed.policy.js';

/** Months that are closed, and what consequences are drawn from. */
export const closing: PerformancePart = {
  projections: [projection(closedScorecardProjection)],
  policies: [policy(planOnScorecardClosed), policy(closedOnMonthEnd)],
  commands: [{ types: ['CloseScorecard', 'PlanScorecardClosing'], message: HandleClosing }],
  providers: [PartnerStanding, MonthCard, ClosingHandler, ClosingResolver],
};
