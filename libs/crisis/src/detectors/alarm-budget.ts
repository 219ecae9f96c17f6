/**
 * The threshold at which all series together keep a budget of alarms. Thousands of series are tested every day, so that a limit
 * per series (3 σ, p < .01) says nothing about how often somebody is called: the budget does, and holds over all of them.
 * The threshold is the lowest of `candidates` whose alarms on a known past are at most `budget` per 1,000 series-months: design
 * by the observed rate of a phase I, as charts are (Woodall, The use of control charts in health-care and public-health
 * surveillance, Journal of Quality Technology 38(2), 2006), in place of the run length of one chart.
 *
 * @param candidates thresholds in any order; more alarms are expected at lower ones
 * @param alarmsAt how many alarms the past has at a threshold
 * @param seriesMonths months of all series in that past, > 0
 * @param budget alarms per 1,000 series-months
 * @returns the highest candidate where none keeps the budget
 * @throws RangeError without candidates or series-months
 */
export const thresholdFor = (
  candidates: readonly number[],
  alarmsAt: (threshold: number) => number,
  { seriesMonths, budget }: Readonly<{ seriesMonths: number; budget: number }>,
): number => {
  if (!(candidates.length && seriesMonths > 0)) throw new RangeError('A budget needs thresholds and a past.');
  const sorted = candidates.toSorted((a, b) => a - b);
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((1_000 * alarmsAt(sorted[middle] ?? 0)) / seriesMonths <= budget) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? 0;
};
