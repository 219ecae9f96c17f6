import { name } from '#projections';
import type { OrderEvent } from './order.events.js';
import { OrderView } from './order.view.js';

export const orderProjection = {
  name,
  view: OrderView,
  keys: ({ data }: OrderEvent) => [data.orderId],
};
