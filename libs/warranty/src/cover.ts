import type { CoverPlan } from './cover-plan.js';
import { isMeant, type PlanTermStart, planEnd, planStart } from './plan-term.js';
import type { RemedyAnswer } from './statutory/remedy-answer.js';
import type { UnitFact } from './statutory/unit-fact.js';
import { historyAt, type UnitHistory } from './statutory/unit-history.js';
import type { ClaimCover, CostKind, CoverReason, CoverStep } from './warranty-words.events.js';

/** What of a unit at an instant; `path` is the component and those it is part of, from the inside out, empty if unknown. */
export type CoverQuestion = Readonly<{
  plans: readonly CoverPlan[];
  facts: readonly UnitFact[];
  path: readonly string[];
  costKind: CostKind;
  at: string;
  /** What the law gives at that instant; a repair that it gives costs the customer nothing. */
  law: readonly RemedyAnswer[];
  /** Whether a unit counts as in term where nothing tells when it began. */
  unknownStartIsCovered: boolean;
}>;

/** How much of a kind of cost the company bears, why, by what, and until when; the end is the first instant outside. */
export type Cover = ClaimCover;

/**
 * How many percent of a kind of cost the company bears for a component at an instant, and why: by the plan that gives most,
 * of several the one that lasts longest; in full where the law gives a repair. Without a line of its own a component has
 * that of the nearest one it is part of, else the plan's line for whatever has none.
 *
 * Times are ISO instants. A term is counted on the plan's zone, see `planEnd`. Pure; an instant that is none throws a
 * `RangeError`.
 */
export const coverOf = (question: CoverQuestion): Cover => {
  const at = Date.parse(question.at);
  if (Number.isNaN(at)) throw new RangeError(`${question.at} is no instant such as 2026-03-02T09:00:00Z.`);
  const history = historyAt(question.facts, at);
  if (history.retired) return { ...NOTHING, costKind: question.costKind, reason: 'UNIT_RETIRED' };
  const found = question.plans.flatMap((plan) => byPlan(plan, question, history));
  return [...found, ...byLaw(question)].reduce(better, { ...NOTHING, costKind: question.costKind });
};

const NOTHING = {
  percent: 0,
  reason: 'NO_PLAN',
  plan: null,
  planVersion: null,
  entitlementId: null,
  startsAt: null,
  startFact: null,
  until: null,
} as const;

/** Reasons that say more than others stand further behind. */
const SAYS: readonly CoverReason[] = ['NO_PLAN', 'NOT_COVERED_BY_PLAN', 'BEFORE_START', 'START_UNKNOWN', 'AFTER_TERM'];

const saysMore = (a: Cover, b: Cover): boolean => SAYS.indexOf(a.reason) > SAYS.indexOf(b.reason);

const lastsLonger = (a: Cover, b: Cover): boolean => (a.until ?? '') > (b.until ?? '');

const better = (best: Cover, other: Cover): Cover => {
  if (other.percent !== best.percent) return other.percent > best.percent ? other : best;
  if (other.percent === 0 && other.reason !== best.reason) return saysMore(other, best) ? other : best;
  return lastsLonger(other, best) ? other : best;
};

const byPlan = (plan: CoverPlan, question: CoverQuestion, history: UnitHistory): Cover[] => {
  const steps = stepsFor(plan, question);
  const start = planStart(plan, history);
  if (start && !isMeant(plan, start)) return [];
  const { costKind } = question;
  const of = { ...NOTHING, costKind, plan: plan.plan, planVersion: plan.version, entitlementId: plan.entitlementId };
  if (!steps) return [{ ...of, reason: 'NOT_COVERED_BY_PLAN' }];
  return [{ ...of, ...(start ? inTerm(plan, start, steps, history) : withoutStart(steps, question, history)) }];
};

const withoutStart = (
  [first]: readonly CoverStep[],
  { unknownStartIsCovered }: CoverQuestion,
  { coming }: UnitHistory,
): Pick<Cover, 'percent' | 'reason'> => {
  if (coming.length > 0) return { percent: 0, reason: 'BEFORE_START' };
  return { percent: unknownStartIsCovered && first ? first.percent : 0, reason: 'START_UNKNOWN' };
};

type InTerm = Pick<Cover, 'percent' | 'reason' | 'startsAt' | 'startFact' | 'until'>;

const inTerm = (plan: CoverPlan, start: PlanTermStart, steps: readonly CoverStep[], history: UnitHistory): InTerm => {
  const ends = steps.map((_, place) =>
    planEnd(
      plan,
      start,
      steps.slice(0, place + 1).reduce((sum, { months }) => sum + months, 0),
      history,
    ),
  );
  const place = ends.findIndex((end) => history.on < end);
  const of = { startsAt: isoOf(start.instant), startFact: start.fact };
  if (history.on < start.instant) return { ...of, percent: 0, reason: 'BEFORE_START', until: null };
  const step = steps[place];
  if (!step) return { ...of, percent: 0, reason: 'AFTER_TERM', until: isoOf(ends.at(-1) ?? start.instant) };
  return { ...of, percent: step.percent, reason: 'IN_TERM', until: isoOf(ends[place] ?? start.instant) };
};

const stepsFor = (plan: CoverPlan, { path, costKind }: CoverQuestion): readonly CoverStep[] | null => {
  if (plan.component !== null && !path.includes(plan.component)) return null;
  const lines = [...path, null].map((component) => plan.cover.find((line) => line.component === component));
  const terms = lines.find((line) => line !== undefined)?.terms ?? [];
  return terms.find((term) => term.costKind === costKind)?.steps ?? null;
};

const byLaw = ({ law, costKind }: CoverQuestion): Cover[] =>
  law
    .filter(({ remedies }) => remedies.some(({ remedy, onlyIf }) => remedy === 'REPAIR' && onlyIf === null))
    .map(({ rule, version, doubt, ...answer }) => {
      const { startsAt, until, facts } = doubt?.verdict ?? answer;
      return {
        costKind,
        percent: 100,
        reason: 'BY_LAW',
        plan: rule,
        planVersion: version,
        entitlementId: null,
        startsAt,
        startFact: facts.map(({ kind }) => kind).find(isStart) ?? null,
        until,
      };
    });

const isStart = (kind: UnitFact['kind']) => kind !== 'RETIRED' && kind !== 'FAULT_REPORTED' && kind !== 'REPAIR';

const isoOf = (instant: number): string => new Date(instant).toISOString();
