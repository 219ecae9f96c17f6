import { dayAt, dayOf } from './calendar-day.js';
import { used } from './faults.js';
import type { FactUsed, RemedyQuestion, RemedyReason, Verdict } from './remedy-answer.js';
import type { MissingFact, StatutoryRule } from './statutory-pack.js';
import { type Counting, endOfTerm } from './term.js';
import { comingStart, startOf, type TermStart } from './term-start.js';
import { type SetOff, type Trigger, triggerOf } from './trigger.js';
import { gapsOf, type UnitHistory } from './unit-history.js';

/** A question to one rule: the facts in order, and how the rule's pack counts days where the unit is. */
export type Case = Readonly<{
  rule: StatutoryRule;
  history: UnitHistory;
  question: RemedyQuestion;
  counting: Counting;
}>;

/** What a benefit of doubt puts in the place of missing facts. */
export type Assumed = Readonly<{ start: TermStart | null; forTheCustomer: readonly MissingFact[] }>;

type Window = Readonly<{ start: TermStart | null; end: number | null; missing: readonly MissingFact[] }>;

/**
 * What one rule says at one instant. What settles the answer whatever the missing facts may be comes first, so that a fact
 * is missing only where it matters.
 */
export const judge = (asked: Case, assumed: Assumed): Verdict => {
  const { rule, history, question } = asked;
  if (history.retired) return notDue('UNIT_RETIRED', [used(history.retired)]);
  if (isOtherClass(rule, question)) return notDue('PRODUCT_CLASS_NOT_MEANT');
  const window = windowOf(asked, assumed);
  if (!window.start) {
    const coming = comingStart(history, rule.starts);
    if (coming) return notDue('BEFORE_START', [used(coming)]);
  } else if (!isInForce(asked, window.start)) return notDue('NOT_IN_FORCE', [used(window.start.fact)]);
  return held(asked, assumed, window);
};

const held = (asked: Case, assumed: Assumed, window: Window): Verdict => {
  const { rule, history, question, counting } = asked;
  const isInside = (instant: number) => isWithin(window, instant);
  const trigger = triggerOf(rule, { history, symptom: question.symptom, counting }, isInside);
  const inside = trigger.ways.filter(({ decisive }) => isInside(decisive));
  const certain = inside.find(({ missing }) => missing.every((each) => assumed.forTheCustomer.includes(each)));
  const way = certain ?? inside[0];
  if (!way) return outside(trigger, window, factsOfTerm(asked, window));
  const missing = [...classMissing(asked), ...window.missing, ...way.missing].filter(
    (each) => !assumed.forTheCustomer.includes(each),
  );
  const facts = inTime([...factsOfTerm(asked, window), ...way.facts]);
  if (missing.length > 0) return { ...verdictOf('FACT_MISSING', window, facts), status: 'UNDECIDED', missing };
  return { ...verdictOf(way.reason, window, facts), status: 'DUE', until: endFor(way, window) };
};

const outside = ({ ways, otherwise }: Trigger, window: Window, facts: readonly FactUsed[]): Verdict => {
  const [way] = ways;
  if (!way) {
    const all = inTime([...facts, ...otherwise.facts]);
    return { ...verdictOf(otherwise.reason, window, all), dueFrom: isoOrNull(otherwise.dueFrom) };
  }
  const reason = window.start && way.decisive < window.start.instant ? 'BEFORE_START' : 'AFTER_WINDOW';
  return verdictOf(reason, window, inTime([...facts, ...way.facts]));
};

const windowOf = ({ rule, history, question, counting }: Case, assumed: Assumed): Window => {
  const start = startOf(history, rule) ?? assumed.start;
  if (!start) return { start, end: null, missing: ['START'] };
  const gaps = gapsOf(history, rule.excludedTime);
  if (rule.window !== 'SERVICE_LIFE')
    return { start, end: endOfTerm(start.instant, rule.window, counting, gaps), missing: [] };
  const { serviceLifeMonths } = question;
  if (serviceLifeMonths === null) return { start, end: null, missing: ['SERVICE_LIFE'] };
  const life = { amount: serviceLifeMonths, unit: 'MONTHS' } as const;
  return { start, end: endOfTerm(start.instant, life, counting, gaps), missing: [] };
};

const isWithin = ({ start, end }: Window, instant: number): boolean =>
  (start === null || instant >= start.instant) && (end === null || instant < end);

const isOtherClass = ({ productClasses }: StatutoryRule, { productClass }: RemedyQuestion): boolean =>
  productClasses !== 'ALL' && productClass !== null && !productClasses.includes(productClass);

const classMissing = ({ rule, question }: Case): readonly MissingFact[] =>
  rule.productClasses !== 'ALL' && question.productClass === null ? ['PRODUCT_CLASS'] : [];

const isInForce = ({ rule, counting }: Case, { instant }: TermStart): boolean => {
  const day = dayAt(counting.zone, instant);
  const { from, until } = rule.effective;
  return day >= dayOf(from) && (until === null || day < dayOf(until));
};

/** The start, and the repairs whose time does not count. */
const factsOfTerm = ({ rule, history }: Case, { start }: Window): readonly FactUsed[] => [
  ...(start ? [used(start.fact)] : []),
  ...(rule.excludedTime.length > 0 ? history.repairs.map(used) : []),
];

const inTime = (facts: readonly FactUsed[]): readonly FactUsed[] =>
  [...new Map(facts.map((fact) => [fact.id, fact])).values()].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );

const endFor = ({ stays }: SetOff, { end }: Window): string | null => (stays ? null : isoOrNull(end));

const verdictOf = (reason: RemedyReason, { start, end }: Window, facts: readonly FactUsed[]): Verdict => ({
  status: 'NOT_DUE',
  reason,
  missing: [],
  facts,
  startsAt: isoOrNull(start && start.instant),
  windowEndsAt: isoOrNull(end),
  until: null,
  dueFrom: null,
});

const notDue = (reason: RemedyReason, facts: readonly FactUsed[] = []): Verdict =>
  verdictOf(reason, { start: null, end: null, missing: [] }, facts);

const isoOrNull = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
