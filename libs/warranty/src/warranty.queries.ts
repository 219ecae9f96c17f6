import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { unitById } from '#products';
import { WarrantyView } from './warranty.view.js';
import { WarrantyClaimView } from './warranty-claim.view.js';
import { WarrantyEvidenceView } from './warranty-evidence.view.js';
import type { ClaimOutcome } from './warranty-words.events.js';

export type ClaimFilter = Readonly<{
  unitId?: string | null;
  productId?: string | null;
  outcomes?: readonly ClaimOutcome[] | null;
}>;

/** The row of a unit that the caller was found to see. */
export const warrantyRow = (dataSource: DataSource, unitId: string): Promise<WarrantyView | null> =>
  dataSource.getRepository(WarrantyView).findOneBy({ id: unitId });

export const warrantyOf = async (scope: Scope, dataSource: DataSource, unitId: string): Promise<WarrantyView | null> =>
  (await unitById(scope, dataSource, unitId)) ? warrantyRow(dataSource, unitId) : null;

/** Evidence of a unit, the oldest first. */
export const evidenceOf = async (
  scope: Scope,
  dataSource: DataSource,
  unitId: string,
): Promise<WarrantyEvidenceView[]> => {
  if (!(await unitById(scope, dataSource, unitId))) return [];
  const rows = dataSource.getRepository(WarrantyEvidenceView);
  return rows.find({ where: { unitId }, order: { recordedAt: 'ASC', id: 'ASC' } });
};

const claimRows = ({ rows }: Scope, dataSource: DataSource) => {
  const query = dataSource.createQueryBuilder(WarrantyClaimView, 'row');
  switch (rows.kind) {
    case 'ALL':
      return query.where('true');
    case 'REGION':
      return query.where('(row.region = :scopeRegion OR row.region IS NULL)', { scopeRegion: rows.region });
    case 'PARTNER':
    case 'NONE':
      return query.where('false');
  }
};

export const claimById = (scope: Scope, dataSource: DataSource, id: string): Promise<WarrantyClaimView | null> =>
  claimRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** Claims, those decided last first. */
export const listClaims = (
  scope: Scope,
  dataSource: DataSource,
  { unitId, productId, outcomes }: ClaimFilter,
  args: Pick<ConnectionArgs, 'first' | 'after'>,
): Promise<Page<WarrantyClaimView>> => {
  const rows = claimRows(scope, dataSource);
  if (unitId) rows.andWhere('row.unitId = :unitId', { unitId });
  if (productId) rows.andWhere('row.productId = :productId', { productId });
  if (outcomes) rows.andWhere('row.outcome = ANY(:outcomes)', { outcomes });
  return keysetPage(rows, { order: [{ column: 'decidedAt', direction: 'DESC' }], args });
};
