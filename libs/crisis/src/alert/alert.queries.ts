import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type ConnectionArgs, type HistoryEntry, historyEntry, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition, given, NOTHING } from '#projections';
import type { AlertCause, SeriesKind } from '../crisis-words.events.js';
import { alertStream } from './alert.decider.js';
import type { AlertEvent } from './alert.events.js';
import { alertProjection } from './alert.projection.js';
import { AlertView } from './alert.view.js';
import { sentenceOf } from './alert-sentence.js';
import type { AlertStatus } from './alert-words.events.js';

/** What is absent or null does not matter; `to` is a day that is not included. */
export type AlertFilter = Readonly<{
  statuses?: readonly AlertStatus[] | null;
  causes?: readonly AlertCause[] | null;
  kinds?: readonly SeriesKind[] | null;
  products?: readonly string[] | null;
  components?: readonly string[] | null;
  batches?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  ownerIds?: readonly string[] | null;
  seriesIds?: readonly string[] | null;
  isHistorical?: boolean | null;
  from?: string | null;
  to?: string | null;
}>;

/** A partner sees what counts by itself and its own. What a product does concerns the staff of every region. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return ANY;
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartnerId', parameters: { scopePartnerId: rows.partnerId } };
    case 'NONE':
      return NOTHING;
  }
};

/** The alerts of a scope, to be narrowed. */
export const alertRows = (scope: Scope, dataSource: DataSource, filter: AlertFilter = {}) => {
  const { sql, parameters } = both(visibleTo(scope), matching(filter));
  return dataSource.createQueryBuilder(AlertView, 'row').where(sql, parameters);
};

export const alertById = (scope: Scope, dataSource: DataSource, id: string): Promise<AlertView | null> =>
  alertRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

const matching = (filter: AlertFilter): Condition =>
  [
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.cause = ANY(:causes)', 'causes', filter.causes),
    given('row.kind = ANY(:kinds)', 'kinds', filter.kinds),
    given('row.product = ANY(:products)', 'products', filter.products),
    given('row.component = ANY(:components)', 'components', filter.components),
    given('row.batches && :batches', 'batches', filter.batches),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.ownerId = ANY(:ownerIds)', 'ownerIds', filter.ownerIds),
    given('row.seriesId = ANY(:seriesIds)', 'seriesIds', filter.seriesIds),
    given('row.isHistorical = :isHistorical', 'isHistorical', filter.isHistorical),
    given('row.day >= :from', 'from', filter.from),
    given('row.day < :to', 'to', filter.to),
  ].reduce(both, ANY);

export type AlertList = Readonly<{
  filter: AlertFilter;
  order: keyof typeof ORDERS;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

export const listAlerts = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: AlertList,
): Promise<Page<AlertView>> => keysetPage(alertRows(scope, dataSource, filter), { order: [ORDERS[order]], args });

const ORDERS = {
  RAISED_DESC: { column: 'raisedAt', direction: 'DESC' },
  DAY_DESC: { column: 'day', direction: 'DESC' },
  SCORE_DESC: { column: 'score', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
} as const satisfies Readonly<Record<string, Order<AlertView>>>;

type Following = Readonly<{ filter: AlertFilter; after: string | null; signal: AbortSignal }>;

/** Alerts as they are, then as they change. */
export const followAlerts = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<AlertView>> =>
  feed.changes(alertProjection, both(visibleTo(scope), matching(filter)), after, signal);

/** Everything that happened to an alert, oldest first; null where the scope does not see it. */
export const alertHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Readonly<{ store: EventStore; codec: Codec }>,
  id: string,
): Promise<readonly HistoryEntry[] | null> => {
  if (!(await alertById(scope, dataSource, id))) return null;
  const events = await codec.decode<AlertEvent>(await store.readStream(alertStream(id)));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};
