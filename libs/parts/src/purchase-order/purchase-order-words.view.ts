import { graphqlEnum } from '#graphql';
import { CLOSING_CAUSES, PURCHASE_ORDER_CAUSES, PURCHASE_ORDER_STATUSES } from './purchase-order-words.events.js';

export const PURCHASE_ORDER_ORDERS = ['REQUESTED_DESC', 'REQUESTED_ASC', 'EXPECTED_ASC', 'UPDATED_DESC'] as const;
export type PurchaseOrderOrder = (typeof PURCHASE_ORDER_ORDERS)[number];

export const PurchaseOrderStatusEnum = graphqlEnum(
  'PurchaseOrderStatus',
  PURCHASE_ORDER_STATUSES,
  'Where a purchase order stands.',
  {
    REQUESTED: 'Somebody wants it; the supplier does not know of it.',
    ORDERED: 'The supplier has it.',
    CONFIRMED: 'The supplier said when it comes.',
    PARTLY_RECEIVED: 'Some of it is here.',
    CLOSED: 'Nothing more is to come.',
    CANCELLED: 'It was called off before anything came.',
  },
);
export const PurchaseOrderCauseEnum = graphqlEnum(
  'PurchaseOrderCause',
  PURCHASE_ORDER_CAUSES,
  'Why it was requested.',
  {
    REORDER_POINT: 'The stock fell to its reorder point.',
    ASKED_FOR: 'Somebody asked for it.',
  },
);
export const ClosingCauseEnum = graphqlEnum('ClosingCause', CLOSING_CAUSES, 'Why a purchase order was closed.', {
  COMPLETE: 'All of it came.',
  SHORT: 'The rest was given up.',
});
export const PurchaseOrderOrderEnum = graphqlEnum(
  'PurchaseOrderOrder',
  PURCHASE_ORDER_ORDERS,
  'How purchase orders are sorted.',
  { EXPECTED_ASC: 'Those first that are expected first; those without a date last.' },
);
