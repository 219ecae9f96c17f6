/** Limits are `sigmas` standard deviations above the centre; `dispersion` is Laney's σz, 1 where counts vary as expected. */
export type Limits = Readonly<{ sigmas: number; dispersion: number }>;

const AS_EXPECTED: Limits = { sigmas: 3, dispersion: 1 };

/**
 * Upper limit of a u-chart: events per unit of exposure. ū + A σz √(ū / n) (Shewhart; Montgomery, Introduction to Statistical
 * Quality Control, 7th ed., section 7.3).
 *
 * @param rate ū, events per unit of exposure, ≥ 0
 * @param exposure n, units in service (or whatever ū counts per) in the interval, > 0
 * @throws RangeError where there is no exposure: nothing can be said of its rate
 */
export const uChartLimit = (rate: number, exposure: number, { sigmas, dispersion } = AS_EXPECTED): number => {
  expectExposure(exposure);
  return rate + sigmas * dispersion * Math.sqrt(rate / exposure);
};

/**
 * Upper limit of a p-chart: a share of `n`. p̄ + A σz √(p̄ (1 − p̄) / n) (Montgomery, section 7.2).
 *
 * @param share p̄, 0 … 1
 * @param n how many the share is of, > 0
 * @throws RangeError where `n` is 0
 */
export const pChartLimit = (share: number, n: number, { sigmas, dispersion } = AS_EXPECTED): number => {
  expectExposure(n);
  return share + sigmas * dispersion * Math.sqrt((share * (1 - share)) / n);
};

/** Of a range of two neighbours of a normal distribution with σ = 1 (d₂ for n = 2). */
const RANGE_OF_TWO = 1.128;

/**
 * Laney's σz: how much more standardised counts vary from one interval to the next than a Poisson or binomial count would
 * (D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002). It widens the limits and never
 * narrows them.
 *
 * @param scores z = (x − mean) / σ of intervals in their order
 * @returns ≥ 1; 1 where there are fewer than two
 */
export const laneyDispersion = (scores: readonly number[]): number => {
  if (scores.length < 2) return 1;
  const ranges = scores.slice(1).map((z, n) => Math.abs(z - (scores[n] ?? z)));
  return Math.max(1, ranges.reduce((sum, range) => sum + range, 0) / ranges.length / RANGE_OF_TWO);
};

const expectExposure = (exposure: number): void => {
  if (!(exposure > 0)) throw new RangeError(`There is no rate of no exposure: it must be above 0, not ${exposure}.`);
};
