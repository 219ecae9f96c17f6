import { type Assumed, type Case, judge } from './judge.js';
import type { Verdict } from './remedy-answer.js';
import type { DoubtRule, MissingFact } from './statutory-pack.js';
import { assumedStart } from './term-start.js';

/** What an undecided verdict becomes by the pack's rules of doubt, which it names in the order in which they were taken. */
export type Resolved = Readonly<{ rules: readonly DoubtRule[]; verdict: Verdict }>;

/**
 * The benefit of doubt: each missing fact is decided by the first rule of the pack that is for it and fits. Null where a
 * fact stays missing for which the pack has no rule.
 */
export const resolve = (asked: Case, doubts: readonly DoubtRule[], verdict: Verdict): Resolved | null =>
  step(asked, doubts, { rules: [], verdict }, { start: null, forTheCustomer: [] });

const step = (asked: Case, doubts: readonly DoubtRule[], so: Resolved, assumed: Assumed): Resolved | null => {
  const [missing] = so.verdict.missing;
  if (missing === undefined) return so;
  for (const doubt of doubts.filter((each) => each.missing === missing)) {
    const more = assumedBy(asked, doubt, missing, assumed);
    if (more) return step(asked, doubts, { rules: [...so.rules, doubt], verdict: judge(asked, more) }, more);
  }
  return null;
};

const assumedBy = (
  { history, counting }: Case,
  { decides }: DoubtRule,
  missing: MissingFact,
  assumed: Assumed,
): Assumed | null => {
  if (decides === 'FOR_THE_CUSTOMER') return { ...assumed, forTheCustomer: [...assumed.forTheCustomer, missing] };
  const start = assumedStart(history, decides.startsAt, decides.after, counting.zone);
  return start && { ...assumed, start };
};
