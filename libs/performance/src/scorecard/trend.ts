import { monthsAfter } from './scoring-period.js';

export type MonthScore = Readonly<{ month: string; jobs: number; score: number | null }>;

/** By how many points of the score a month is better than the one before; the interval covers 95 %. */
export type Trend = Readonly<{
  months: readonly MonthScore[];
  slope: number | null;
  low: number | null;
  high: number | null;
  change: number | null;
  direction: 'RISING' | 'FALLING' | 'STEADY' | 'UNKNOWN';
}>;

/** Quantiles of Student's t for a two-sided interval of 95 %, by degrees of freedom from 1 on (Student, 1908). */
const T95 = [12.706, 4.303, 3.182, 2.776] as const;
const LEAST = 3;

/**
 * A least-squares line through the scores of the months that have one. With k of them, the bounds are
 * slope ± t · √(s² / Σ (x − x̄)²), s² = Σ (y − ŷ)² / (k − 2), t with k − 2 degrees of freedom. Source: Draper and Smith,
 * Applied Regression Analysis, 3rd edition (1998), chapter 1. `change` is the last month against the one before.
 *
 * @param months one after another, 3 to 6
 */
export const trendOf = (months: readonly MonthScore[]): Trend => {
  const points = months.flatMap(({ score }, x) => (score === null ? [] : [{ x, y: score }]));
  const change = changeOf(months.slice(-2));
  if (points.length < LEAST) return { months, slope: null, low: null, high: null, change, direction: 'UNKNOWN' };
  const { slope, error } = lineThrough(points);
  const bound = (T95[points.length - LEAST] ?? T95[0]) * error;
  const [low, high] = [slope - bound, slope + bound];
  return { months, slope, low, high, change, direction: directionOf(low, high) };
};

const changeOf = ([before, last]: readonly MonthScore[]): number | null => {
  if (!before || !last || before.score === null || last.score === null) return null;
  return last.score - before.score;
};

/** The months of a trend that ends with `month`. */
export const trendMonths = (month: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => monthsAfter(month, n + 1 - count));

type Point = Readonly<{ x: number; y: number }>;

const lineThrough = (points: readonly Point[]): Readonly<{ slope: number; error: number }> => {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = mean(({ x }) => (x - meanX) ** 2);
  const slope = mean(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  const rest = mean(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2);
  return { slope, error: Math.sqrt(rest / (points.length - 2) / spread) };
};

const directionOf = (low: number, high: number): Trend['direction'] => {
  if (low > 0) return 'RISING';
  return high < 0 ? 'FALLING' : 'STEADY';
};
