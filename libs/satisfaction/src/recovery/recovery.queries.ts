import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import type {
  RecoveryOutcome,
  RecoveryOwnerKind,
  RecoveryState,
  SurveyCaseKind,
} from '../satisfaction-words.events.js';
import { visibleTo } from '../visibility.queries.js';
import { recoveryProjection } from './recovery.projection.js';
import { RecoveryView } from './recovery.view.js';
import type { RecoveryOrder } from './recovery-words.view.js';

/** What is absent or null does not matter; `dueBefore`: with the present time, those overdue. */
export type RecoveryFilter = Readonly<{
  states?: readonly RecoveryState[] | null;
  outcomes?: readonly RecoveryOutcome[] | null;
  ownerKind?: RecoveryOwnerKind | null;
  ownerIds?: readonly string[] | null;
  invitationIds?: readonly string[] | null;
  caseKinds?: readonly SurveyCaseKind[] | null;
  caseIds?: readonly string[] | null;
  customerIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  dueBefore?: Date | null;
  openedFrom?: Date | null;
  openedTo?: Date | null;
}>;

export type RecoveryList = Readonly<{
  filter: RecoveryFilter;
  order: RecoveryOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

const recoveryRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(RecoveryView, 'row').where(sql, parameters);
};

export const recoveryById = (scope: Scope, dataSource: DataSource, id: string): Promise<RecoveryView | null> =>
  recoveryRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const listRecoveries = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: RecoveryList,
): Promise<Page<RecoveryView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(recoveryRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<RecoveryOrder, Order<RecoveryView>> = {
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
  OPENED_DESC: { column: 'openedAt', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

const matching = (filter: RecoveryFilter): Condition =>
  [
    given('row.state = ANY(:states)', 'states', filter.states),
    given('row.outcome = ANY(:outcomes)', 'outcomes', filter.outcomes),
    given(`(row.owner ->> 'kind') = :ownerKind`, 'ownerKind', filter.ownerKind),
    given(`(row.owner ->> 'id') = ANY(:ownerIds)`, 'ownerIds', filter.ownerIds),
    given('row.invitationId = ANY(:invitationIds)', 'invitationIds', filter.invitationIds),
    given('row.caseKind = ANY(:caseKinds)', 'caseKinds', filter.caseKinds),
    given('row.caseId = ANY(:caseIds)', 'caseIds', filter.caseIds),
    given('row.customerId = ANY(:customerIds)', 'customerIds', filter.customerIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given(`(row.state <> 'CLOSED' AND row.dueAt < :dueBefore)`, 'dueBefore', filter.dueBefore),
    given('row.openedAt >= :openedFrom', 'openedFrom', filter.openedFrom),
    given('row.openedAt < :openedTo', 'openedTo', filter.openedTo),
  ].reduce(both, ANY);

type Following = Readonly<{ filter: RecoveryFilter; after: string | null; signal: AbortSignal }>;

/** Follow-ups as they are, then as they change. */
export const followRecoveries = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<RecoveryView>> =>
  feed.changes(recoveryProjection, both(visibleTo(scope), matching(filter)), after, signal);
