import { between, type Counts } from './counts.js';
import type { Weigh } from './exposure.js';
import type { WatchRules } from './watch-rules.js';

/**
 * What a detector looks at: the counts of a series, those of all reports, the share of an average series of its kind, and what
 * reports about a day are weighed with where units in service are known.
 */
export type Watched = Readonly<{
  own: Counts;
  all: Counts;
  averageShare: (day: number) => number;
  weighOn?: (day: number) => Weigh | undefined;
}>;

/** All reports of some days, weighed with the units of the series among which they could be; for a test of `day`. */
export const weighedOn = ({ all, weighOn }: Watched, day: number): ((after: number, upTo: number) => number) => {
  const weigh = weighOn?.(day);
  return weigh
    ? (after, upTo) => between(all, after, upTo) * weigh(after, upTo)
    : (after, upTo) => between(all, after, upTo);
};

/** How many reports a series has in a window and how many it was expected to have; `shape` tells how much that rests on. */
export type Expectation = Readonly<{ reports: number; expected: number; shape: number }>;

/**
 * What a series was expected to have in the `window` days that end with `day`. Its share of all reports in the time before the
 * window, mixed with the share of an average series as if that had been seen in `priorReports` reports, times all reports
 * of the window: the posterior mean of a gamma-Poisson model. What moves all series alike (growth, seasons, holidays, a day
 * of consumer rights, publicity) is in the total, and so expected of each.
 *
 * Where units in service are known, reports are counted per unit: both totals are weighed with the units of the series in the
 * same days, as multiples of an average product's. So a fleet that doubles is expected to have twice the reports.
 *
 * @param day counted from 1970-01-01; the series' own reports count to its end, the totals only to `settleDays` before it
 * @returns counts of reports; `shape` is that of the gamma distribution, in reports
 */
export const expectationOf = (watched: Watched, rules: WatchRules, day: number, window: number): Expectation => {
  const { own } = watched;
  const total = weighedOn(watched, day);
  const { expectedFromDays, priorReports } = rules.tails;
  const [begin, settled] = [day - window, day - rules.settleDays];
  const shape = priorReports + between(own, begin - expectedFromDays, begin);
  const seen = total(settled - window - expectedFromDays, settled - window);
  const share = shape / (seen + priorReports / watched.averageShare(day));
  return {
    reports: between(own, begin, day),
    expected: share * total(settled - window, settled),
    shape,
  };
};
