import { normalQuantile, studentQuantile } from './quantile.js';

/** A figure, the number of answers that it is of, and between what bounds it may be; null where there is nothing to say. */
export type Estimate = Readonly<{ value: number | null; n: number; low: number | null; high: number | null }>;

const UNKNOWN: Estimate = { value: null, n: 0, low: null, high: null };

/**
 * A share, 0 to 1, with the Wilson score interval, which stays within 0 and 1 and holds for small n.
 *
 * Source: Wilson, E. B. (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the
 * American Statistical Association 22, 209–212.
 *
 * @param confidence such as 0.95
 */
export const shareOf = (count: number, n: number, confidence: number): Estimate => {
  if (n === 0) return UNKNOWN;
  const z = twoSided(confidence);
  const p = count / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { value: p, n, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
};

/**
 * Net promoter score, −100 to 100: % of 9–10 less % of 0–6, with the normal interval of the trinomial variance
 * p₊ + p₋ − (p₊ − p₋)², cut to the range. With few answers it is too narrow.
 *
 * Source of the score: Reichheld, F. F. (2003), The One Number You Need to Grow, Harvard Business Review 81(12), 46–54.
 * Of the interval: Rocks, B. (2016), Interval Estimation for the Net Promoter Score, The American Statistician 70,
 * 365–372 (Wald interval).
 */
export const netPromoterScore = (
  { promoters, detractors, n }: Readonly<{ promoters: number; detractors: number; n: number }>,
  confidence: number,
): Estimate => {
  if (n === 0) return UNKNOWN;
  const score = (promoters - detractors) / n;
  const spread = twoSided(confidence) * Math.sqrt(((promoters + detractors) / n - score * score) / n);
  return { value: 100 * score, n, low: 100 * Math.max(-1, score - spread), high: 100 * Math.min(1, score + spread) };
};

/**
 * A mean with Student's interval t · s / √n, where s² = Σ(x − x̄)² / (n − 1); without bounds for a single answer.
 *
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6, 1–25.
 */
export const meanOf = (
  { sum, squares, n }: Readonly<{ sum: number; squares: number; n: number }>,
  confidence: number,
): Estimate => {
  if (n === 0) return UNKNOWN;
  const value = sum / n;
  if (n === 1) return { value, n, low: null, high: null };
  const variance = Math.max(0, squares - n * value * value) / (n - 1);
  const spread = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { value, n, low: value - spread, high: value + spread };
};

const twoSided = (confidence: number): number => normalQuantile((1 + confidence) / 2);
