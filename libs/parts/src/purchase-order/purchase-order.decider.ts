import type { Decider } from '#event-sourcing';
import { caseNumber } from '#values';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { nameOf, noteOf, pieces } from '../quantities.js';
import type { ConfirmPurchaseOrder, PurchaseOrderCommand, RequestPurchaseOrder } from './purchase-order.commands.js';
import type { PurchaseOrderEvent } from './purchase-order.events.js';
import { cancelled, closed, received } from './purchase-order-end.decider.js';
import type { PurchaseOrderKnown } from './purchase-order-known.js';
import { evolve, type PurchaseOrder, placeOf } from './purchase-order-state.js';

/** `purchase-` is what customers bought: see returns. */
export const purchaseOrderStream = (purchaseOrderId: string): string => `supply-${purchaseOrderId}`;

export const purchaseOrderDecider: Decider<
  PurchaseOrderCommand,
  PurchaseOrderEvent,
  PurchaseOrder | null,
  PurchaseOrderKnown
> = {
  stream: ({ data }) => purchaseOrderStream(data.purchaseOrderId),
  initialState: null,
  evolve,
  decide: (command, order, known) => {
    if (command.type === 'RequestPurchaseOrder') return requested(command, order, known);
    if (!order) throw refusal('PURCHASE_ORDER_NOT_FOUND', { purchaseOrderId: command.data.purchaseOrderId });
    switch (command.type) {
      case 'PlacePurchaseOrder': {
        if (order.status !== 'REQUESTED') return onlyOpen(order);
        const reference = noteOf(command.data.reference, known.policy);
        const { by, at } = command;
        return [
          { type: 'PurchaseOrderPlaced', data: placed(placeOf(order), { reference, placedBy: by, placedAt: at }) },
        ];
      }
      case 'ConfirmPurchaseOrder':
        return confirmed(command, order);
      case 'ReceivePurchaseOrder':
        return received(command, order, known);
      case 'ClosePurchaseOrder':
        return closed(command, order, known);
      case 'CancelPurchaseOrder':
        return cancelled(command, order, known);
    }
  },
};

const requested = (
  { data, by, at }: RequestPurchaseOrder,
  order: PurchaseOrder | null,
  { part, partnerId, policy }: PurchaseOrderKnown,
): readonly PurchaseOrderEvent[] => {
  const { purchaseOrderId, partId, outletId, cause } = data;
  if (order && (order.partId !== partId || order.outletId !== outletId || order.quantity !== data.quantity))
    throw refusal('PURCHASE_ORDER_DIFFERS', { purchaseOrderId });
  if (order) return [];
  if (!part) throw refusal('PART_NOT_FOUND', { partId });
  return [
    {
      type: 'PurchaseOrderRequested',
      data: {
        purchaseOrderId,
        partId,
        outletId,
        partnerId,
        number: caseNumber('S', purchaseOrderId, at),
        partNumber: part.number,
        supplier: nameOf('supplier', data.supplier ?? part.supplier, policy),
        quantity: pieces(data.quantity, policy.mostPiecesPerReceipt),
        cause,
        note: noteOf(data.note, policy),
        requestedBy: by,
        requestedAt: at,
      },
    },
  ];
};

/** Nothing to do where it is under way already. */
const onlyOpen = ({ purchaseOrderId, status }: PurchaseOrder): readonly PurchaseOrderEvent[] => {
  if (status === 'CLOSED' || status === 'CANCELLED')
    throw refusal('PURCHASE_ORDER_ENDED', { purchaseOrderId, state: status });
  return [];
};

const confirmed = ({ data, by, at }: ConfirmPurchaseOrder, order: PurchaseOrder): readonly PurchaseOrderEvent[] => {
  onlyOpen(order);
  const { purchaseOrderId, status } = order;
  const { expectedAt } = data;
  if (status === 'REQUESTED') throw refusal('PURCHASE_ORDER_NOT_PLACED', { purchaseOrderId, state: status });
  if (order.expectedAt === expectedAt) return [];
  return [
    { type: 'PurchaseOrderConfirmed', data: placed(placeOf(order), { expectedAt, confirmedBy: by, confirmedAt: at }) },
  ];
};
