import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import type {
  InvitationState,
  SkipReason,
  SurveyCaseKind,
  SurveyMedium,
  SurveyOccasion,
  SurveyPhase,
} from '../satisfaction-words.events.js';
import { visibleTo } from '../visibility.queries.js';
import { invitationProjection } from './invitation.projection.js';
import { InvitationView } from './invitation.view.js';
import type { InvitationOrder } from './invitation-words.view.js';
import { SurveyQuotaView } from './survey-quota.view.js';

/** What is absent or null does not matter. */
export type InvitationFilter = Readonly<{
  states?: readonly InvitationState[] | null;
  skipped?: readonly SkipReason[] | null;
  phases?: readonly SurveyPhase[] | null;
  occasions?: readonly SurveyOccasion[] | null;
  media?: readonly SurveyMedium[] | null;
  caseKinds?: readonly SurveyCaseKind[] | null;
  caseIds?: readonly string[] | null;
  customerIds?: readonly string[] | null;
  waveIds?: readonly string[] | null;
  surveyIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  wasSent?: boolean | null;
  isLow?: boolean | null;
  invitedFrom?: Date | null;
  invitedTo?: Date | null;
}>;

export type InvitationList = Readonly<{
  filter: InvitationFilter;
  order: InvitationOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

const invitationRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource.createQueryBuilder(InvitationView, 'row').where(sql, parameters);
};

export const invitationById = (scope: Scope, dataSource: DataSource, id: string): Promise<InvitationView | null> =>
  invitationRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const listInvitations = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: InvitationList,
): Promise<Page<InvitationView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(invitationRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<InvitationOrder, Order<InvitationView>> = {
  INVITED_ASC: { column: 'invitedAt', direction: 'ASC' },
  INVITED_DESC: { column: 'invitedAt', direction: 'DESC' },
  EXPIRES_ASC: { column: 'expiresAt', direction: 'ASC', nulls: 'LAST' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

const matching = (filter: InvitationFilter): Condition =>
  [
    given('row.state = ANY(:states)', 'states', filter.states),
    given('row.skipped = ANY(:skipped)', 'skipped', filter.skipped),
    given('row.phase = ANY(:phases)', 'phases', filter.phases),
    given('row.occasion = ANY(:occasions)', 'occasions', filter.occasions),
    given('row.medium = ANY(:media)', 'media', filter.media),
    given('row.caseKind = ANY(:caseKinds)', 'caseKinds', filter.caseKinds),
    given('row.caseId = ANY(:caseIds)', 'caseIds', filter.caseIds),
    given('row.customerId = ANY(:customerIds)', 'customerIds', filter.customerIds),
    given('row.waveId = ANY(:waveIds)', 'waveIds', filter.waveIds),
    given('row.surveyId = ANY(:surveyIds)', 'surveyIds', filter.surveyIds),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given('(jsonb_array_length(row.sendings) > 0) = :wasSent', 'wasSent', filter.wasSent),
    given('row.isLow = :isLow', 'isLow', filter.isLow),
    given('row.invitedAt >= :invitedFrom', 'invitedFrom', filter.invitedFrom),
    given('row.invitedAt < :invitedTo', 'invitedTo', filter.invitedTo),
  ].reduce(both, ANY);

type Following = Readonly<{ filter: InvitationFilter; after: string | null; signal: AbortSignal }>;

/** Invitations as they are, then as they change. */
export const followInvitations = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<InvitationView>> =>
  feed.changes(invitationProjection, both(visibleTo(scope), matching(filter)), after, signal);

/** When a customer was asked last; null where nobody ever was, or for who sees a part of the customers only. */
export const quotaOf = async (
  { rows }: Scope,
  dataSource: DataSource,
  customerId: string,
): Promise<SurveyQuotaView | null> =>
  rows.kind === 'ALL' || rows.kind === 'REGION'
    ? dataSource.createQueryBuilder(SurveyQuotaView, 'row').where('row.id = :customerId', { customerId }).getOne()
    : null;
