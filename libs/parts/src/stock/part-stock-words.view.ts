import { graphqlEnum } from '#graphql';

export const PART_STOCK_ORDERS = ['OUTLET_ASC', 'AVAILABLE_ASC', 'AVAILABLE_DESC', 'UPDATED_DESC'] as const;
export type PartStockOrder = (typeof PART_STOCK_ORDERS)[number];

export const PartStockOrderEnum = graphqlEnum('PartStockOrder', PART_STOCK_ORDERS, 'How stock is sorted.', {
  AVAILABLE_ASC: 'The scarcest first.',
});
