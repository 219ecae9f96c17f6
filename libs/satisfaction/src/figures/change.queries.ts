import type { Scope } from '#auth';
import { both, type ChangeFeed, given } from '#projections';
import { periodOf } from '#values';
import { visibleTo } from '../visibility.queries.js';
import type { SatisfactionChange } from './change.view.js';
import { dayIn } from './figure-axis.js';
import { matching, type SatisfactionFilter } from './figure-filter.queries.js';
import { responseProjection } from './response.projection.js';

type Following = Readonly<{ filter: SatisfactionFilter; zone: string; after: string | null; signal: AbortSignal }>;

/** Which figures changed: one entry for each invitation that was made, answered or withdrawn. */
export async function* followSatisfaction(
  scope: Scope,
  feed: ChangeFeed,
  { filter, zone, after, signal }: Following,
): AsyncGenerator<SatisfactionChange> {
  const fit = [
    visibleTo(scope),
    matching(filter),
    given('row.isLow = :isLow', 'isLow', filter.isLow),
    given('(row.submittedAt >= :from OR row.invitedAt >= :from)', 'from', filter.from),
    given('(row.submittedAt < :to OR row.invitedAt < :to)', 'to', filter.to),
  ].reduce(both);
  for await (const { row: response, cursor } of feed.changes(responseProjection, fit, after, signal)) {
    if (!response) continue;
    const times = [response.invitedAt, response.submittedAt].filter((time) => time !== null);
    const months = times.map((time) => periodOf(dayIn(zone, time.getTime()), 'MONTH'));
    yield { months: [...new Set(months)], response, cursor };
  }
}
