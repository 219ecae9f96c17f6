import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { complaintProjection } from './complaint.projection.js';
import { ComplaintView } from './complaint.view.js';
import { asSeenBy, type ComplaintFilter, matching, visibleTo } from './complaint-filter.queries.js';
import { complaintSearchProjection } from './complaint-search.projection.js';
import type { ComplaintOrder } from './complaint-words.view.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

export type ComplaintList = Readonly<{ filter: ComplaintFilter; order: ComplaintOrder; now: Date; args: PageArgs }>;

/** The complaints of a scope, to be narrowed. */
export const complaintRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(ComplaintView, 'row').where(sql, parameters);
};

export const complaintById = async (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<ComplaintView | null> => {
  const row = await complaintRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();
  return row && asSeenBy(scope, row);
};

export const complaintsByIds = async (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<ComplaintView[]> => {
  const rows = await complaintRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();
  return rows.map((row) => asSeenBy(scope, row));
};

/** @param list `now` decides what is overdue */
export const listComplaints = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, now, args }: ComplaintList,
): Promise<Page<ComplaintView>> => {
  const { sql, parameters } = matching(scope, filter, now);
  const rows = complaintRows(scope, dataSource).andWhere(sql, parameters);
  return complaintPage(scope, rows, { order: ORDERS[order], args });
};

type Rows = ReturnType<typeof complaintRows>;
type Sorted = Readonly<{ order: readonly Order<ComplaintView>[]; args: PageArgs }>;

/** A page as the scope may see it. */
export const complaintPage = async (scope: Scope, rows: Rows, sorted: Sorted): Promise<Page<ComplaintView>> => {
  const page = await keysetPage(rows, sorted);
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: asSeenBy(scope, node) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};

const by = (direction: 'ASC' | 'DESC', ...columns: (keyof ComplaintView)[]): readonly Order<ComplaintView>[] =>
  columns.map((column) => ({ column, direction, nulls: 'LAST' }));

const ORDERS: Record<ComplaintOrder, readonly Order<ComplaintView>[]> = {
  REPORTED_ASC: by('ASC', 'reportedAt'),
  REPORTED_DESC: by('DESC', 'reportedAt'),
  DUE_ASC: by('ASC', 'dueAt'),
  DUE_DESC: by('DESC', 'dueAt'),
  SEVERITY_ASC: by('ASC', 'severityRank', 'reportedAt'),
  SEVERITY_DESC: by('DESC', 'severityRank', 'reportedAt'),
  UPDATED_ASC: by('ASC', 'position'),
  UPDATED_DESC: by('DESC', 'position'),
};

type Following = Readonly<{ filter: ComplaintFilter; after: string | null; signal: AbortSignal }>;

/**
 * Complaints as they are, then as they change; what the scope may not see is left out or has left.
 *
 * @throws Rejection `COMPLAINT_OVERDUE_NOT_FOLLOWED` at the first step
 */
export async function* followComplaints(
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<ComplaintView>> {
  if (typeof filter.overdue === 'boolean') throw overdueNotFollowed();
  const condition = both(visibleTo(scope), matching(scope, filter, new Date(0)));
  const followed = filter.text
    ? { ...complaintProjection, beside: [complaintSearchProjection.name] }
    : complaintProjection;
  for await (const change of feed.changes(followed, condition, after, signal))
    yield { ...change, row: change.row && asSeenBy(scope, change.row) };
}

const overdueNotFollowed = () =>
  new Rejection(
    'COMPLAINT_OVERDUE_NOT_FOLLOWED',
    'A complaint becomes overdue by the time of day, without changing: follow complaints without "overdue" and compare dueAt.',
  );
