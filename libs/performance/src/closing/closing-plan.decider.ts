import type { Decider } from '#event-sourcing';
import { monthAfter } from '../scorecard/scoring-period.js';
import type { PlanScorecardClosing } from './closing.commands.js';
import type { ScorecardClosingPlanned } from './closing-plan.events.js';

/** What the handler gathers: the month that runs, when a month is to be closed, and whether the partner is still with us. */
export type ClosingPlanKnown = Readonly<{
  isWorking: boolean;
  month: string;
  dueAt: (month: string) => string;
  packVersion: string;
}>;

/** The month that is to be closed next. */
type Planned = string | null;

/**
 * Month after month from the one that runs when a partner begins to work; each that was planned and is closed plans the
 * next. Another month that is closed by hand changes nothing about that, so that none is left out after a standstill.
 */
export const closingPlanDecider: Decider<PlanScorecardClosing, ScorecardClosingPlanned, Planned, ClosingPlanKnown> = {
  stream: ({ data }) => `scorecardplan-${data.partnerId}`,
  initialState: null,
  decide: ({ data, at }, planned, { isWorking, month: running, dueAt, packVersion }) => {
    const { partnerId, closed } = data;
    if (!isWorking || (planned !== null && planned !== closed)) return [];
    const month = planned === null ? running : monthAfter(planned);
    return [
      { type: 'ScorecardClosingPlanned', data: { partnerId, month, dueAt: dueAt(month), packVersion, plannedAt: at } },
    ];
  },
  evolve: (_, { data }) => data.month,
};
