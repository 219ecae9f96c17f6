import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition, given } from '#projections';
import { serving, visibleBy, worded } from '../visibility.queries.js';
import { partnerProjection } from './partner.projection.js';
import { PartnerView } from './partner.view.js';
import type { PartnerKind, PartnerStatus } from './partner-words.events.js';
import type { PartnerOrder } from './partner-words.view.js';

/** What is absent or null does not matter. */
export type PartnerFilter = Readonly<{
  text?: string | null;
  kinds?: readonly PartnerKind[] | null;
  statuses?: readonly PartnerStatus[] | null;
  region?: string | null;
  skills?: readonly string[] | null;
  contractEndsBefore?: Date | null;
}>;

export type PartnerList = Readonly<{
  filter: PartnerFilter;
  order: PartnerOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

const visible = (scope: Scope): Condition => visibleBy(scope, { partnerId: 'row.id', regions: 'row.regions' });

/** The partners of a scope, to be narrowed. */
export const partnerRows = (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(PartnerView, 'row').where(sql, parameters);
};

export const partnerById = (scope: Scope, dataSource: DataSource, id: string): Promise<PartnerView | null> =>
  partnerRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const partnersByIds = (scope: Scope, dataSource: DataSource, ids: readonly string[]): Promise<PartnerView[]> =>
  partnerRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();

export const listPartners = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: PartnerList,
): Promise<Page<PartnerView>> => {
  const { sql, parameters } = matching(filter);
  return keysetPage(partnerRows(scope, dataSource).andWhere(sql, parameters), { order: [ORDERS[order]], args });
};

const ORDERS: Record<PartnerOrder, Order<PartnerView>> = {
  NAME_ASC: { column: 'name', direction: 'ASC' },
  APPLIED_ASC: { column: 'appliedAt', direction: 'ASC' },
  APPLIED_DESC: { column: 'appliedAt', direction: 'DESC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

const matching = ({ text, kinds, statuses, region, skills, contractEndsBefore }: PartnerFilter): Condition =>
  [
    worded('row.name', text),
    given('row.kind = ANY(:kinds)', 'kinds', kinds),
    given('row.status = ANY(:statuses)', 'statuses', statuses),
    region ? serving('row.regions', region, 'region') : ANY,
    given('row.skills && :skills', 'skills', skills),
    given(
      `row.contract->>'endsAt' < :contractEndsBefore AND (row.contract->>'isEnded')::boolean IS FALSE`,
      'contractEndsBefore',
      contractEndsBefore?.toISOString(),
    ),
  ].reduce(both, ANY);

type Following = Readonly<{ filter: PartnerFilter; after: string | null; signal: AbortSignal }>;

/** Partners as they are, then as they change. */
export const followPartners = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<PartnerView>> =>
  feed.changes(partnerProjection, both(visible(scope), matching(filter)), after, signal);
