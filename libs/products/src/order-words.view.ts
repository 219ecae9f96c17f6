import { graphqlEnum } from '#graphql';
import { ORDER_CANCEL_REASONS, ORDER_CHANNELS, ORDER_STATUSES, PAYMENT_STATUSES } from './order.events.js';

export const ORDER_SORTINGS = ['PLACED_ASC', 'PLACED_DESC', 'UPDATED_ASC', 'UPDATED_DESC'] as const;

export type OrderSorting = (typeof ORDER_SORTINGS)[number];

export const OrderChannelEnum = graphqlEnum('OrderChannel', ORDER_CHANNELS, 'Where an order was placed.', {
  SHOP: 'The online shop.',
  STORE: 'A store of the company.',
});
export const OrderStatusEnum = graphqlEnum('OrderStatus', ORDER_STATUSES, 'Where an order stands by its pieces.', {
  PLACED: 'Nothing was shipped yet.',
  PARTLY_SHIPPED: 'Some pieces were shipped, others will be.',
  SHIPPED: 'All that was not cancelled is on its way, or arrived in part.',
  DELIVERED: 'All that was shipped has arrived, and nothing more will be.',
  CANCELLED: 'Nothing was shipped, nor will be.',
});
export const PaymentStatusEnum = graphqlEnum('PaymentStatus', PAYMENT_STATUSES, 'Whether an order is paid.', {
  NOTHING_DUE: 'It costs nothing, or all of it was cancelled before it was paid.',
  OVERPAID: 'More was paid than it costs, because pieces were cancelled afterwards.',
});
export const OrderCancelReasonEnum = graphqlEnum(
  'OrderCancelReason',
  ORDER_CANCEL_REASONS,
  'Why an order, or what was left of it, was cancelled.',
);
export const OrderSortingEnum = graphqlEnum('OrderSorting', ORDER_SORTINGS, 'How orders are sorted.');
