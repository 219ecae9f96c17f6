import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { ANY, both, type Change, type ChangeFeed, type Condition } from '#projections';
import { misplacementProjection } from './misplacement.projection.js';
import { MisplacementView } from './misplacement.view.js';
import { oneOf } from './product-filter.queries.js';
import { inRegion, visibleUnits } from './unit-filter.queries.js';

/** What is absent or null does not matter. Without `ended`, only units that are misplaced now are meant. */
export type MisplacementFilter = Readonly<{
  productIds?: readonly string[] | null;
  batches?: readonly string[] | null;
  region?: string | null;
  ended?: boolean | null;
}>;

const matching = ({ productIds, batches, region, ended }: MisplacementFilter): Condition =>
  [
    oneOf<MisplacementView>('productId', productIds),
    oneOf<MisplacementView>('batch', batches),
    region ? inRegion(region, 'region') : ANY,
    { sql: `row.endedAt IS ${ended ? 'NOT ' : ''}NULL`, parameters: {} },
  ].reduce(both);

type MisplacementList = Readonly<{ filter: MisplacementFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

/** Misplaced units, the latest found first. */
export const listMisplacements = (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: MisplacementList,
): Promise<Page<MisplacementView>> => {
  const { sql, parameters } = both(visibleUnits(scope), matching(filter));
  const rows = dataSource.createQueryBuilder(MisplacementView, 'row').where(sql, parameters);
  return keysetPage(rows, { order: [{ column: 'foundAt', direction: 'DESC' }], args });
};

type Following = Readonly<{ filter: MisplacementFilter; after: string | null; signal: AbortSignal }>;

/** Misplaced units as they are, then as they change. */
export const followMisplacements = (
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, signal }: Following,
): AsyncGenerator<Change<MisplacementView>> =>
  feed.changes(misplacementProjection, both(visibleUnits(scope), matching(filter)), after, signal);
