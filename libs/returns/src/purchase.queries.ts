import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { PurchasedItemView } from './purchase.view.js';
import { returnsByIds } from './return.queries.js';

/** What returns hold of a purchase, for those who see one of them. */
export const purchasedItems = async (
  scope: Scope,
  dataSource: DataSource,
  purchaseId: string,
): Promise<PurchasedItemView[]> => {
  const items = await dataSource
    .createQueryBuilder(PurchasedItemView, 'row')
    .where('row.purchaseId = :purchaseId', { purchaseId })
    .orderBy('row.id')
    .getMany();
  const seen = new Set(
    (await returnsByIds(scope, dataSource, [...new Set(items.flatMap(({ returnIds }) => returnIds))])).map(
      ({ id }) => id,
    ),
  );
  return items.filter(({ returnIds }) => returnIds.some((id) => seen.has(id)));
};
