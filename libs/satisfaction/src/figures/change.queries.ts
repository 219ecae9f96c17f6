import type { Scope } from '#auth';
import { both, type ChangeFeed, given } from '#projections';
import { periodOf } from '#values';
import { visibleTo } from '../visibility.queries.js';
import type { ChangedFigures, SatisfactionCell, SatisfactionChange } from './change.view.js';
import { dayIn, keyOf, type Steps } from './figure-axis.js';
import { FIELDS, matching, type SatisfactionFilter } from './figure-filter.queries.js';
import type { SatisfactionDimension } from './figure-words.js';
import { responseProjection } from './response.projection.js';
import type { ResponseView } from './response.view.js';

type Grouping = Steps & Readonly<{ groupBy: readonly SatisfactionDimension[] }>;
type Following = Grouping & Readonly<{ filter: SatisfactionFilter; after: string | null; signal: AbortSignal }>;

/** Which figures changed: one entry for each invitation that was made, answered or withdrawn. */
export async function* followSatisfaction(
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal, ...grouping }: Following,
): AsyncGenerator<SatisfactionChange> {
  const fit = [
    visibleTo(scope),
    matching(filter),
    given('row.isLow = :isLow', 'isLow', filter.isLow),
    given('(row.submittedAt >= :from OR row.invitedAt >= :from)', 'from', filter.from),
    given('(row.submittedAt < :to OR row.invitedAt < :to)', 'to', filter.to),
  ].reduce(both);
  for await (const { row: response, cursor } of feed.changes(responseProjection, fit, after, signal))
    if (response) yield { cells: cellsOf(response, grouping), response, cursor };
}

/**
 * The rows of `satisfaction` that a response counts in: its invitation where it was made, its answers where they were
 * submitted. An answer also leaves the group of those that have not come.
 */
export const cellsOf = (response: ResponseView, { interval, zone, groupBy }: Grouping): readonly SatisfactionCell[] => {
  const cell = (figures: ChangedFigures, time: Date, of: ResponseView): SatisfactionCell => ({
    period: interval && periodOf(dayIn(zone, time.getTime()), interval),
    values: groupBy.map((dimension) => of[FIELDS[dimension]]),
    figures,
  });
  const { invitedAt, submittedAt } = response;
  const [made, before] = [response, { ...response, answeredBy: null }].map((of) => cell('REPLIES', invitedAt, of));
  const answers = submittedAt ? [cell('ANSWERS', submittedAt, response)] : [];
  const cells = [made, before].filter((each) => each !== undefined);
  return [...answers, ...new Map(cells.map((each) => [keyOf(each), each])).values()];
};
