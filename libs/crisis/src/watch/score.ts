import type { DetectorName } from '../crisis-words.events.js';
import { laneyDispersion } from '../detectors/charts.js';
import { cusumReference, cusumStep } from '../detectors/poisson-cusum.js';
import { negativeBinomialTail } from '../detectors/tails.js';
import { between, stretches } from './counts.js';
import { type Expectation, expectationOf, type Watched, weighedOn } from './expectation.js';
import type { WatchRules } from './watch-rules.js';

/** How unusual a day of a series is; what the number means is the detector's. */
export type Scorer = (watched: Watched, rules: WatchRules, day: number) => number;

/**
 * The exact tail over several windows: minus log10 of the chance of so many reports or more, by the negative binomial
 * distribution that the expectation implies, averaged over the windows (the geometric mean of the chances). A short window
 * finds a burst, a long one a slow climb, and the mean asks for some of both. It holds for the smallest cells.
 */
const tails: Scorer = (watched, rules, day) => {
  const scores = rules.tails.windows.map((window) => {
    const { reports, expected, shape } = expectationOf(watched, rules, day, window);
    return expected > 0 ? -negativeBinomialTail(reports, shape, expected) : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

/** The buckets that end with `day`, the last first, of the same share that is expected of the last one. */
const buckets = (watched: Watched, rules: WatchRules, day: number): Expectation[] => {
  const { bucketDays, buckets: count } = rules.charts;
  const settled = day - rules.settleDays;
  const { expected, shape } = expectationOf(watched, rules, day, bucketDays * count);
  const remembered = weighedOn(watched, day)(settled - bucketDays * count, settled);
  const share = remembered > 0 ? expected / remembered : 0;
  const all = stretches(watched.all, settled, bucketDays, count);
  const weigh = watched.weighOn?.(day);
  return stretches(watched.own, day, bucketDays, count).map((reports, n) => {
    const end = settled - n * bucketDays;
    const total = (all[n] ?? 0) * (weigh?.(end - bucketDays, end) ?? 1);
    return { reports, expected: share * total, shape };
  });
};

/**
 * A u-chart of the last bucket, in σ above its centre: reports per report of all (or per unit in service), Laney's σz from
 * the buckets before.
 */
const uChart: Scorer = (watched, rules, day) => {
  const z = buckets(watched, rules, day).map(({ reports, expected }) => (reports - expected) / sqrt(expected));
  return (z[0] ?? 0) / laneyDispersion(z.slice(1));
};

/** A p-chart of the last bucket, in σ above its centre: the share of the series in all reports. */
const pChart: Scorer = (watched, rules, day) => {
  const { bucketDays } = rules.charts;
  const z = buckets(watched, rules, day).map(({ reports, expected }, n) => {
    const end = day - n * bucketDays - rules.settleDays;
    const share = Math.min(1, expected / Math.max(1, between(watched.all, end - bucketDays, end)));
    return (reports - expected) / sqrt(expected * (1 - share));
  });
  return (z[0] ?? 0) / laneyDispersion(z.slice(1));
};

/** A Poisson EWMA over the buckets, in σ above its mean; the expectation of each bucket is its own. */
const ewma: Scorer = (watched, rules, day) => {
  const { smoothing } = rules.charts;
  let [excess, variance] = [0, 0];
  buckets(watched, rules, day).forEach(({ reports, expected }, n) => {
    const weight = smoothing * (1 - smoothing) ** n;
    excess += weight * (reports - expected);
    variance += weight ** 2 * expected;
  });
  return excess / sqrt(variance);
};

/** A Poisson CUSUM over the days with reports, for a rise by `ratio`; between two of them its reference goes on. */
const cusum: Scorer = (watched, rules, day) => {
  const { own, all } = watched;
  const begin = day - rules.tails.expectedFromDays;
  let [sum, last] = [0, begin];
  for (const each of own.days) {
    if (each <= begin || each > day) continue;
    const { expected } = expectationOf(watched, rules, each, Math.max(1, each - last));
    const accepted = Math.max(expected, Number.EPSILON);
    sum = cusumStep(sum, between(own, last, each), cusumReference(accepted, accepted * rules.cusum.ratio));
    last = each;
  }
  return all.days.length ? sum : 0;
};

/** A combination: whichever of CUSUM and EWMA is further beyond its limit. */
const either: Scorer = (watched, rules, day) =>
  Math.max(cusum(watched, rules, day) / rules.cusum.limit, ewma(watched, rules, day) / rules.sigmas);

/** Where nothing is expected, half a report stands for its spread, so that the first one is not infinitely far. */
const sqrt = (variance: number): number => Math.sqrt(Math.max(variance, 0.25));

export const SCORERS: Readonly<Record<DetectorName, Scorer>> = {
  TAILS: tails,
  CUSUM: cusum,
  EWMA: ewma,
  U_CHART: uChart,
  P_CHART: pChart,
  EITHER: either,
};
