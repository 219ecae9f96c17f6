import type { CoverPlan } from './cover-plan.js';
import { dayAt, dayOf } from './statutory/calendar-day.js';
import { type Counting, dayBehind, endOfTerm } from './statutory/term.js';
import { startOf } from './statutory/term-start.js';
import { gapsOf, type Starting, type UnitHistory } from './statutory/unit-history.js';
import type { StartBasis, StartFact } from './warranty-words.events.js';

/** When a plan starts for a unit (milliseconds), and at which fact; a plan that was granted from a day on has none. */
export type PlanTermStart = Readonly<{ instant: number; fact: StartFact | null }>;

const FACTS: Readonly<Record<StartBasis, readonly Starting['kind'][]>> = {
  PRODUCTION: ['PRODUCED'],
  PURCHASE: ['SOLD', 'DELIVERED', 'PURCHASE_STATED'],
  INSTALL: ['INSTALLED'],
};

/**
 * The start of a plan's term: its own day where it was granted from one on, the last exchange where that restarts it, else
 * the first of the plan's bases of which a fact is known. Null where none is.
 */
export const planStart = (plan: CoverPlan, history: UnitHistory): PlanTermStart | null => {
  if (plan.startsAt !== null) return { instant: Date.parse(plan.startsAt), fact: null };
  for (const { basis, after } of plan.starts) {
    const start = startOf(history, { starts: FACTS[basis], onExchange: plan.onExchange });
    if (start?.fact.kind === 'EXCHANGED') return { instant: start.instant, fact: 'EXCHANGED' };
    if (start && start.fact.kind !== 'RETIRED')
      return { instant: after ? dayBehind(start.instant, after, plan.zone) : start.instant, fact: start.fact.kind };
  }
  return null;
};

/** Whether a plan holds for units whose term starts then. */
export const isMeant = ({ soldFrom, soldUntil, zone }: CoverPlan, { instant }: PlanTermStart): boolean => {
  const day = dayAt(zone, instant);
  return (soldFrom === null || day >= dayOf(soldFrom)) && (soldUntil === null || day < dayOf(soldUntil));
};

/** The first instant (milliseconds) behind so many months of a plan's term, by `endOfTerm`; no day off moves it. */
export const planEnd = (plan: CoverPlan, { instant }: PlanTermStart, months: number, history: UnitHistory): number => {
  const counting: Counting = { zone: plan.zone, firstDay: plan.firstDay, onRestDay: 'IGNORED', restDays: NO_REST };
  const gaps = plan.excludesRepairTime ? gapsOf(history, ['REPAIR', 'AWAITING_PARTS']) : [];
  return endOfTerm(instant, { amount: months, unit: 'MONTHS' }, counting, gaps);
};

const NO_REST: Counting['restDays'] = { weekdays: [], holidays: [], worked: [] };
