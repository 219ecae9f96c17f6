import {
  type Alarm,
  between,
  type CrisisPolicy,
  type DetectorName,
  daysFrom,
  namedBatches,
  SCORERS,
  type SeriesKind,
  thresholdFor,
  type WatchRules,
} from '#crisis';
import { type Evidence, type Judgement, judge, recallsThatCount, type Span, seriesMonthsOf } from './judgement.js';
import type { Replayed } from './replay.js';

/** One way to watch: a detector over the series of one kind. */
export type Candidate = Readonly<{
  title: string;
  detector: DetectorName;
  kind: SeriesKind;
  windows?: readonly number[];
}>;

const DETECTORS: readonly Omit<Candidate, 'kind'>[] = [
  { title: 'exact tails', detector: 'TAILS' },
  { title: 'exact tail, short window', detector: 'TAILS', windows: [90] },
  { title: 'exact tail, long window', detector: 'TAILS', windows: [365] },
  { title: 'Poisson CUSUM', detector: 'CUSUM' },
  { title: 'Poisson EWMA', detector: 'EWMA' },
  { title: 'u-chart with Laney', detector: 'U_CHART' },
  { title: 'p-chart with Laney', detector: 'P_CHART' },
  { title: 'CUSUM or EWMA', detector: 'EITHER' },
];

const KINDS: readonly SeriesKind[] = ['PRODUCT_COMPONENT', 'PRODUCT_COMPONENT_BATCH'];

export const CANDIDATES: readonly Candidate[] = KINDS.flatMap((kind) => DETECTORS.map((each) => ({ ...each, kind })));

export type Compared = Readonly<{
  candidate: Candidate;
  threshold: number;
  whole: Judgement;
  before: Judgement;
  after: Judgement;
}>;

/**
 * What a way to watch is worth when all are given the same budget of alerts: its threshold is that which keeps the budget before
 * the split; no recall is looked at for it.
 */
export const compared = (
  candidate: Candidate,
  replayed: Replayed,
  evidence: Evidence,
  { split, policy }: Readonly<{ split: number; policy: CrisisPolicy }>,
): Compared => {
  const { rules } = evidence;
  const { kind, detector } = candidate;
  const tails = { ...rules.tails, windows: candidate.windows ?? rules.tails.windows };
  const scored = scoresOf(replayed, { ...rules, detector, tails }, kind);
  const past: Span = { from: 0, to: split };
  const candidates = [...new Set(scored.flatMap(({ days }) => days.map(({ score }) => rounded(score))))];
  const alarmsAt = (threshold: number) => alarmsOf(scored, threshold, rules).filter(({ day }) => day < split).length;
  const budget = policy.budget.alertsPer1000SeriesMonths;
  const threshold = thresholdFor(candidates, alarmsAt, { seriesMonths: seriesMonthsOf(evidence, past), budget });
  const alarms = alarmsOf(scored, threshold, rules);
  const counted = recallsThatCount(evidence);
  const judged = (span: Span) => judge(alarms, evidence, counted, span);
  return {
    candidate,
    threshold,
    whole: judged({ from: 0, to: evidence.lastDay + 1 }),
    before: judged(past),
    after: judged({ from: split, to: evidence.lastDay + 1 }),
  };
};

const rounded = (score: number): number => Math.round(score * 100) / 100;

type Scored = Readonly<{
  alarm: Omit<Alarm, 'day' | 'score' | 'batches'>;
  days: readonly Readonly<{ day: number; score: number; batches: () => readonly string[] }>[];
}>;

/** The score of every day on which a series of this kind had a report. */
const scoresOf = ({ pool, series }: Replayed, rules: WatchRules, kind: SeriesKind): readonly Scored[] => {
  const started = pool.started[kind];
  const averageShare = (day: number) =>
    1 / Math.max(rules.leastSeries, started ? between(started, 0, day - rules.settleDays) : 0);
  return [...series].flatMap(([seriesId, { name, state }]) => {
    if (name.kind !== kind) return [];
    const watched = { own: state.counts, all: pool.reports, averageShare };
    const longest = Math.max(...rules.tails.windows);
    const days = daysFrom(state.counts, 0).flatMap((day) => {
      if (between(state.counts, day - longest, day) < rules.leastReports) return [];
      const batches = () =>
        name.batch === null
          ? namedBatches(state, { after: day - longest, upTo: day }, rules.namedBatchPercent)
          : [name.batch];
      return [{ day, score: SCORERS[rules.detector](watched, rules, day), batches }];
    });
    return [
      {
        alarm: { seriesId, name, cause: 'RISE' as const, threshold: 0, windows: [], units: null, allReports: 0 },
        days,
      },
    ];
  });
};

const alarmsOf = (scored: readonly Scored[], threshold: number, { cooldownDays }: WatchRules): Alarm[] =>
  scored.flatMap(({ alarm, days }) => {
    let quietUntil = Number.NEGATIVE_INFINITY;
    return days.flatMap(({ day, score, batches }) => {
      if (day < quietUntil || score < threshold) return [];
      quietUntil = day + cooldownDays;
      return [{ ...alarm, threshold, day, score, batches: batches() }];
    });
  });
