/**
 * Reference value of a Poisson CUSUM that is to find a rise from m₀ to m₁: k = (m₁ − m₀) / (ln m₁ − ln m₀) (Lucas, Counted data
 * CUSUM's, Technometrics 27(2), 1985).
 *
 * @param accepted m₀, the expected count of an interval, > 0
 * @param rejected m₁ > m₀
 * @throws RangeError where m₁ is no rise
 */
export const cusumReference = (accepted: number, rejected: number): number => {
  if (!(accepted > 0 && rejected > accepted))
    throw new RangeError(`A rise goes from above 0 to something larger, not from ${accepted} to ${rejected}.`);
  return (rejected - accepted) / (Math.log(rejected) - Math.log(accepted));
};

/**
 * One step: max(0, S + x − k). It signals where the sum passes h, 4 to 5 for most purposes.
 *
 * @param sum S of the step before, 0 at the first
 * @param count x of this interval
 * @param reference k
 */
export const cusumStep = (sum: number, count: number, reference: number): number =>
  Math.max(0, sum + count - reference);
