import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { caseNumber, newId } from '#values';
import {
  AT,
  compressor,
  EXPECTED,
  fan,
  orderCancelled,
  orderClosed,
  orderConfirmed,
  orderPlaced,
  orderReceived,
  orderRequested,
  PACK,
  PART,
  policy,
} from '../parts.fixtures.js';
import type { PurchaseOrderCommand } from './purchase-order.commands.js';
import { purchaseOrderDecider } from './purchase-order.decider.js';
import type { PurchaseOrderKnown } from './purchase-order-known.js';

const known: PurchaseOrderKnown = { policy, packVersion: PACK, part: fan, partnerId: 'p-1' };
const given = specification(purchaseOrderDecider, known);
const command = commandMaker<PurchaseOrderCommand>();
const s = { purchaseOrderId: 's-1' };

const request = (quantity = 10) =>
  command('RequestPurchaseOrder', {
    ...s,
    partId: PART,
    outletId: 'o-1',
    quantity,
    supplier: null,
    cause: 'ASKED_FOR',
    note: null,
  });
const place = command('PlacePurchaseOrder', { ...s, reference: 'N-77' });
const confirm = (expectedAt = EXPECTED) => command('ConfirmPurchaseOrder', { ...s, expectedAt });
const receive = (quantity = 4, serials: string[] = []) =>
  command('ReceivePurchaseOrder', { ...s, quantity, serials, deliveryNote: null });
const close = (note = 'No more to come.') => command('ClosePurchaseOrder', { ...s, note });
const cancel = (note = 'Too dear.') => command('CancelPurchaseOrder', { ...s, note });
const lot = (quantity: number) => ({ lotId: newId('command-1', 'lot-1'), quantity });

const placed = [orderRequested(), orderPlaced()];

describe('a purchase order', () => {
  it('is requested once, from the catalogue’s supplier unless another one is named', () => {
    given()
      .when(request())
      .then(orderRequested({ number: caseNumber('S', 's-1', AT) }));
    given(orderRequested()).when(request()).thenNothing();
    given(orderRequested()).when(request(11)).thenRejected('PURCHASE_ORDER_DIFFERS');
    given()
      .when(request(), { ...known, part: null })
      .thenRejected('PART_NOT_FOUND');
    given().when(request(1001)).thenRejected('PART_TOO_MANY_PIECES');
  });

  it('goes to the supplier once', () => {
    given(orderRequested()).when(place).then(orderPlaced());
    given(...placed)
      .when(place)
      .thenNothing();
    given().when(place).thenRejected('PURCHASE_ORDER_NOT_FOUND', s);
    given(orderRequested(), orderCancelled()).when(place).thenRejected('PURCHASE_ORDER_ENDED', { state: 'CANCELLED' });
  });

  it('is confirmed when it is placed; the last word counts', () => {
    given(...placed)
      .when(confirm())
      .then(orderConfirmed());
    given(...placed, orderConfirmed())
      .when(confirm())
      .thenNothing();
    const later = '2026-03-12T09:00:00.000Z';
    given(...placed, orderConfirmed())
      .when(confirm(later))
      .then(orderConfirmed({ expectedAt: later }));
    given(orderRequested()).when(confirm()).thenRejected('PURCHASE_ORDER_NOT_PLACED', { state: 'REQUESTED' });
    given(...placed, orderClosed())
      .when(confirm())
      .thenRejected('PURCHASE_ORDER_ENDED');
  });

  it('comes in parts, in lots, and is closed by the last one', () => {
    given(...placed)
      .when(receive())
      .then(orderReceived({ lots: [lot(4)] }));
    given(...placed, orderReceived())
      .when(receive(6))
      .then(
        orderReceived({ quantity: 6, lots: [lot(6)], outstanding: 0 }),
        orderClosed({ cause: 'COMPLETE', givenUp: 0, note: null }),
      );
  });

  it('brings no more than was ordered, and names serials where there are some', () => {
    given(...placed, orderReceived())
      .when(receive(7))
      .thenRejected('PURCHASE_ORDER_EXCEEDED', { outstanding: 6, received: 7 });
    given(...placed)
      .when(receive(2, ['S-1']), { ...known, part: compressor })
      .thenRejected('PART_SERIALS_MISSING');
    given(orderRequested()).when(receive()).thenRejected('PURCHASE_ORDER_NOT_PLACED');
    given(...placed, orderClosed())
      .when(receive())
      .thenRejected('PURCHASE_ORDER_ENDED', { state: 'CLOSED' });
  });

  it('is closed short with a reason, or called off before anything came', () => {
    given(...placed, orderReceived())
      .when(close())
      .then(orderClosed());
    given(...placed, orderClosed())
      .when(close())
      .thenNothing();
    given(...placed)
      .when(close(' '))
      .thenRejected('PART_TEXT_MISSING', { missing: 'note' });
    given(orderRequested()).when(close()).thenRejected('PURCHASE_ORDER_NOT_PLACED');
    given(...placed)
      .when(cancel())
      .then(orderCancelled());
    given(...placed, orderCancelled())
      .when(cancel())
      .thenNothing();
    given(...placed, orderReceived())
      .when(cancel())
      .thenRejected('PURCHASE_ORDER_BEGUN', { received: 4 });
    given(...placed, orderCancelled())
      .when(close())
      .thenRejected('PURCHASE_ORDER_ENDED');
  });
});
