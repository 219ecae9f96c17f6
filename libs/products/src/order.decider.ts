import type { Decider } from '#event-sourcing';
import type { OrderCommand } from './order.commands.js';
import { type OrderEvent, orderIdOf } from './order.events.js';
import { decideCancellation } from './order-cancellation.decider.js';
import type { OrderKnown } from './order-known.js';
import { decidePayment } from './order-payment.decider.js';
import { decidePlacement } from './order-placement.decider.js';
import { existing } from './order-rejection.js';
import { decideDelivery, decideShipping } from './order-shipping.decider.js';
import { evolve, type Order } from './order-state.js';

export const orderDecider: Decider<OrderCommand, OrderEvent, Order | null, OrderKnown> = {
  stream: ({ type, data }) => `order-${type === 'PlaceOrder' ? orderIdOf(data.number) : data.orderId}`,
  initialState: null,
  evolve,
  decide: (command, order, known) => {
    switch (command.type) {
      case 'PlaceOrder':
        return decidePlacement(command, order, known);
      case 'PayOrder':
        return decidePayment(command, existing(order));
      case 'ShipOrder':
        return decideShipping(command, existing(order), known);
      case 'DeliverOrder':
        return decideDelivery(command, existing(order));
      case 'CancelOrder':
        return decideCancellation(command, existing(order));
    }
  },
};
