import { studentQuantile } from './quantile.js';

/** A figure of one period: its place on the axis, the figure, and how many answers it is of. */
export type TrendPoint = Readonly<{ x: number; y: number; weight: number }>;

/** By how much a figure rises with each period; falls where negative. */
export type Slope = Readonly<{ slope: number | null; low: number | null; high: number | null; periods: number }>;

const LEAST_POINTS = 3;

/**
 * Weighted least-squares line over the periods that have data, each weighing as much as it has answers. Bounds are
 * slope ± t · √(s² / Σ w (x − x̄)²) with s² = Σ w (y − ŷ)² / (k − 2), and t of k − 2 degrees of freedom for k periods.
 * Nothing is said of fewer than three periods.
 *
 * Source: Draper, N. R., Smith, H. (1998), Applied Regression Analysis, 3rd edition, chapters 1 and 9.
 *
 * @param confidence such as 0.95
 * @returns slope in units of the figure per period
 */
export const trendOf = (points: readonly TrendPoint[], confidence: number): Slope => {
  const periods = points.length;
  if (periods < LEAST_POINTS) return { slope: null, low: null, high: null, periods };
  const total = sumOf(points, ({ weight }) => weight);
  const meanX = sumOf(points, ({ x, weight }) => weight * x) / total;
  const meanY = sumOf(points, ({ y, weight }) => weight * y) / total;
  const spreadX = sumOf(points, ({ x, weight }) => weight * (x - meanX) ** 2);
  const slope = sumOf(points, ({ x, y, weight }) => weight * (x - meanX) * (y - meanY)) / spreadX;
  const rest = sumOf(points, ({ x, y, weight }) => weight * (y - meanY - slope * (x - meanX)) ** 2);
  const error = Math.sqrt(rest / (periods - 2) / spreadX);
  const bound = studentQuantile((1 + confidence) / 2, periods - 2) * error;
  return { slope, low: slope - bound, high: slope + bound, periods };
};

const sumOf = (points: readonly TrendPoint[], term: (point: TrendPoint) => number): number =>
  points.reduce((sum, point) => sum + term(point), 0);
