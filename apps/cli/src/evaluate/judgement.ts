import { type Alarm, type SeriesKind, type Signal, seriesOf, type WatchRules } from '#crisis';
import { dateOf, monthsBetween, monthsLater } from './days.js';
import { concerns, type Recall } from './recalls.js';
import type { WatchedSeries } from './replay.js';

/** How alerts and recalls are compared; months as the calendar has them. */
export const TERMS = {
  /** A recall counts where so many complaints came in so many months before it. */
  leastComplaints: 10,
  complaintMonths: 6,
  /** An alert so long before a recall is its early warning. */
  leadMonths: 24,
  /** An alert without a recall for so long is unmatched. */
  matchMonths: 18,
} as const;

/** The unit in which quiet is counted: months of the smallest series, as other evaluations do. */
const UNIT_OF_QUIET: SeriesKind = 'PRODUCT_COMPONENT_BATCH';

export type Span = Readonly<{ from: number; to: number }>;

/** What one recall was worth to the watch. */
export type RecallFound = Readonly<{
  number: string;
  publishedOn: string;
  complaints: number;
  firstAlertOn: string | null;
  leadDays: number | null;
  product: string | null;
  component: string | null;
}>;

export type Judgement = Readonly<{
  recalls: readonly RecallFound[];
  found: number;
  medianLeadDays: number | null;
  alerts: number;
  unmatched: number;
  /** Of these, alerts whose time for a recall is not over at the end of the file. */
  unmatchedOpen: number;
  seriesMonths: number;
  unmatchedPer1000: number;
}>;

export type Evidence = Readonly<{
  signals: readonly Signal[];
  recalls: readonly Recall[];
  series: WatchedSeries;
  lastDay: number;
  rules: WatchRules;
}>;

/** Recalls with enough complaints about what was called back, and how many they were. */
export const recallsThatCount = ({ signals, recalls, rules }: Omit<Evidence, 'series' | 'lastDay'>) => {
  const reports = signals.map((signal) => ({ signal, components: componentsOf(signal, rules) }));
  return recalls.flatMap((recall) => {
    const from = monthsLater(recall.day, -TERMS.complaintMonths);
    const about = reports.filter(
      ({ signal, components }) =>
        signal.day >= from &&
        signal.day < recall.day &&
        components.some((component) =>
          concerns(recall, { product: signal.product, component, batches: batchesOf(signal) }),
        ),
    );
    return about.length >= TERMS.leastComplaints ? [{ recall, complaints: about.length }] : [];
  });
};

const batchesOf = ({ batch }: Signal): readonly string[] => (batch === null ? [] : [batch]);

const componentsOf = (signal: Signal, rules: WatchRules): readonly string[] =>
  seriesOf(signal, rules).flatMap(({ kind, component }) =>
    kind === 'PRODUCT_COMPONENT' && component !== null ? [component] : [],
  );

/** Judges the alarms about series with a component by the recalls of a span of time. */
export const judge = (
  alarms: readonly Alarm[],
  evidence: Evidence,
  counted: ReturnType<typeof recallsThatCount>,
  span: Span,
): Judgement => {
  const within = alarms.filter(({ day, name }) => name.component !== null && isWithin(day, span));
  const unmatched = within.filter((alarm) => !isMatched(alarm, evidence.recalls));
  const recalls = counted.filter(({ recall }) => isWithin(recall.day, span)).map((each) => foundBy(each, alarms));
  const leads = recalls.flatMap(({ leadDays }) => (leadDays === null ? [] : [leadDays]));
  const seriesMonths = seriesMonthsOf(evidence, span);
  return {
    recalls,
    found: leads.length,
    medianLeadDays: median(leads),
    alerts: within.length,
    unmatched: unmatched.length,
    unmatchedOpen: unmatched.filter(({ day }) => monthsLater(day, TERMS.matchMonths) > evidence.lastDay).length,
    seriesMonths,
    unmatchedPer1000: seriesMonths > 0 ? (1_000 * unmatched.length) / seriesMonths : 0,
  };
};

const isWithin = (day: number, { from, to }: Span): boolean => day >= from && day < to;

const about = ({ name, batches }: Alarm) => ({ product: name.product, component: name.component, batches });

const isMatched = (alarm: Alarm, recalls: readonly Recall[]): boolean =>
  recalls.some(
    (recall) =>
      recall.day > alarm.day &&
      recall.day <= monthsLater(alarm.day, TERMS.matchMonths) &&
      concerns(recall, about(alarm)),
  );

const foundBy = (
  { recall, complaints }: Readonly<{ recall: Recall; complaints: number }>,
  alarms: readonly Alarm[],
): RecallFound => {
  const from = monthsLater(recall.day, -TERMS.leadMonths);
  const warnings = alarms.filter(
    (alarm) => alarm.day >= from && alarm.day < recall.day && concerns(recall, about(alarm)),
  );
  const first = warnings.toSorted((a, b) => a.day - b.day)[0];
  return {
    number: recall.number,
    publishedOn: dateOf(recall.day),
    complaints,
    firstAlertOn: first ? dateOf(first.day) : null,
    leadDays: first ? recall.day - first.day : null,
    product: first?.name.product ?? [...recall.products.keys()].join(', '),
    component: first?.name.component ?? [...recall.components].join(', '),
  };
};

/** Months that series exist within a span, from their first report to the end of the file. */
export const seriesMonthsOf = (
  { series, lastDay }: Pick<Evidence, 'series' | 'lastDay'>,
  span: Span,
  isCounted: (kind: SeriesKind) => boolean = (kind) => kind === UNIT_OF_QUIET,
): number => {
  let months = 0;
  for (const { name, state } of series.values())
    if (isCounted(name.kind)) months += monthsBetween(Math.max(state.first, span.from), Math.min(lastDay + 1, span.to));
  return months;
};

export const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (!sorted.length) return null;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
