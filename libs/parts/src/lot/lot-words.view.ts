import { graphqlEnum } from '#graphql';

export const LOT_ORDERS = ['RECEIVED_ASC', 'RECEIVED_DESC', 'UPDATED_DESC'] as const;
export type LotOrder = (typeof LOT_ORDERS)[number];

export const LotOrderEnum = graphqlEnum('LotOrder', LOT_ORDERS, 'How lots are sorted.', {
  RECEIVED_ASC: 'The oldest first, as they are used.',
});
