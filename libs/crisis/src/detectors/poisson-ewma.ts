/**
 * One step of an exponentially weighted moving average of counts: λ x + (1 − λ) z (Borror, Champ and Rigdon, Poisson EWMA
 * control charts, Journal of Quality Technology 30(4), 1998).
 *
 * @param average z of the step before; the expected count at the first
 * @param count x of this interval
 * @param smoothing λ, above 0 and at most 1
 */
export const ewmaStep = (average: number, count: number, smoothing: number): number =>
  smoothing * count + (1 - smoothing) * average;

/**
 * Upper limit of that average at step `n`: μ + A √(λ / (2 − λ) (1 − (1 − λ)²ⁿ) μ), which grows towards its asymptote.
 *
 * @param mean μ, the expected count of an interval, ≥ 0
 * @param step n, from 1; Infinity for the asymptote
 * @param chart λ and A
 * @throws RangeError where λ is out of range or the mean negative
 */
export const ewmaLimit = (
  mean: number,
  step: number,
  { smoothing, sigmas }: Readonly<{ smoothing: number; sigmas: number }>,
): number => {
  if (!(smoothing > 0 && smoothing <= 1)) throw new RangeError(`λ must be above 0 and at most 1, not ${smoothing}.`);
  if (!(mean >= 0)) throw new RangeError(`An expected count must be 0 or more, not ${mean}.`);
  const settled = 1 - (1 - smoothing) ** (2 * step);
  return mean + sigmas * Math.sqrt((smoothing / (2 - smoothing)) * settled * mean);
};
