import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Condition } from '#projections';
import { OfferView } from './offer.view.js';

/** Offers of these orders, the first attempt first; a partner sees those to itself. Ask for orders that the scope sees. */
export const offersOfOrders = (
  scope: Scope,
  dataSource: DataSource,
  workOrderIds: readonly string[],
): Promise<OfferView[]> => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(OfferView, 'row')
    .where(sql, parameters)
    .andWhere('row.workOrderId = ANY(:workOrderIds)', { workOrderIds })
    .orderBy('row.attempt')
    .getMany();
};

const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return { sql: 'true', parameters: {} };
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};
