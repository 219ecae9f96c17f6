import { negativeBinomialTail } from '../detectors/tails.js';
import { expectationOf, type Watched } from './expectation.js';
import type { WatchRules } from './watch-rules.js';

/** A point of a chart: what a series had in the window that ends with this day, what was expected, and from which count on that is too much. */
export type ChartPoint = Readonly<{ day: number; window: number; reports: number; expected: number; limit: number }>;

export type ChartSpan = Readonly<{ from: number; upTo: number; stepDays: number; threshold: number }>;

/**
 * The chart of a series, point by point backwards from `upTo`; in the order of days. Windows are the shortest of the exact
 * tails, or the bucket of the chart; limits are those of one such window, also where a detector remembers earlier ones.
 */
export const chartPoints = (watched: Watched, rules: WatchRules, span: ChartSpan): readonly ChartPoint[] => {
  const isExact = rules.detector === 'TAILS';
  const window = isExact ? Math.min(...rules.tails.windows) : rules.charts.bucketDays;
  const points: ChartPoint[] = [];
  for (let day = span.upTo; day >= span.from; day -= span.stepDays) {
    const { reports, expected, shape } = expectationOf(watched, rules, day, window);
    const limit = isExact ? limitOf(expected, shape, span.threshold) : expected + rules.sigmas * Math.sqrt(expected);
    points.push({ day, window, reports, expected, limit });
  }
  return points.reverse();
};

/** The least count whose chance is at most 10^−threshold. */
const limitOf = (expected: number, shape: number, threshold: number): number => {
  let [low, high] = [0, 1];
  const isTooMuch = (count: number) => -negativeBinomialTail(count, shape, expected) >= threshold;
  if (!(expected > 0)) return 1;
  while (!isTooMuch(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isTooMuch(middle)) high = middle;
    else low = middle;
  }
  return high;
};
