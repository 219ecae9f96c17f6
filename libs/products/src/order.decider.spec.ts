import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import { newId } from '#values';
import type { LineMoved, LineOrdered, OrderCommand } from './order.commands.js';
import { orderDecider } from './order.decider.js';
import {
  DELIVERED_AT,
  ORDERED_AT,
  orderCancelled,
  orderDelivered,
  orderId,
  orderLines,
  orderPaid,
  orderPlaced,
  orderShipped,
  SHIPPED_AT,
  shipmentId,
  shippedLines,
} from './order.fixtures.js';
import { productsPolicySection } from './products.policy-section.js';

type DataOf<T extends OrderCommand['type']> = Extract<OrderCommand, { type: T }>['data'];

const policy = defaultSection(productsPolicySection);
const known = { policy, productIds: new Set([orderLines.roofs.productId, orderLines.clips.productId]) };
const given = specification(orderDecider, known);
const command = commandMaker<OrderCommand>();

const ordered = ({ sku, quantity, unitPrice, serials }: LineOrdered): LineOrdered => ({
  sku,
  quantity,
  unitPrice,
  serials,
});
const roofs = ordered(orderLines.roofs);
const clips = ordered(orderLines.clips);
const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

const place = (changes: Partial<DataOf<'PlaceOrder'>> = {}) =>
  command('PlaceOrder', {
    number: 'A-1001',
    channel: 'SHOP',
    customerId: 'k-1',
    region: 'MY-10',
    lines: [roofs, clips],
    placedAt: ORDERED_AT,
    ...changes,
  });
const pay = (changes: Partial<DataOf<'PayOrder'>> = {}) =>
  command('PayOrder', { orderId, amount: euros(8_050), paidAt: '2026-02-02T09:00:00.000Z', ...changes });
const ship = (lines: readonly LineMoved[] | null = null, changes: Partial<DataOf<'ShipOrder'>> = {}) =>
  command('ShipOrder', {
    orderId,
    carrier: 'Parcel Post',
    trackingNumber: 'PP-77',
    region: null,
    lines,
    shippedAt: SHIPPED_AT,
    ...changes,
  });
const deliver = (lines: readonly LineMoved[] | null = null, changes: Partial<DataOf<'DeliverOrder'>> = {}) =>
  command('DeliverOrder', { orderId, shipmentId, lines, deliveredAt: DELIVERED_AT, ...changes });
const cancel = (changes: Partial<DataOf<'CancelOrder'>> = {}, roles = ['agent']) =>
  command(
    'CancelOrder',
    { orderId, reason: 'CUSTOMER_CHANGED_MIND', cancelledAt: '2026-02-02T10:00:00.000Z', ...changes },
    { roles },
  );

const moved = (no: number, quantity: number, ...serials: string[]): LineMoved => ({ no, quantity, serials });
const now = newId('command-1', 'shipment');
const shipped = (changes: Parameters<typeof orderShipped>[0] = {}) => orderShipped({ shipmentId: now, ...changes });

describe('an order', () => {
  it('is placed, its lines numbered', () => given().when(place()).then(orderPlaced()));

  it('is written down as everybody writes it', () =>
    given()
      .when(
        place({
          number: ' a-1001 ',
          region: ' my-10',
          lines: [{ ...roofs, sku: 'sr-400-t ', serials: ['sn1', ' SN2'] }, clips],
          placedAt: '2026-02-01T10:00:00+01:00',
        }),
      )
      .then(orderPlaced()));

  it('is placed without customer and region, now', () =>
    given()
      .when(place({ customerId: null, region: ' ', placedAt: null }))
      .then(orderPlaced({ customerId: null, region: null, placedAt: '2026-03-02T09:00:00.000Z' })));

  it('that is imported was placed in its time', () =>
    given()
      .when({ ...place({ placedAt: null }), origin: 'IMPORT', occurredAt: ORDERED_AT })
      .then(orderPlaced()));

  it('has the stream of its number, however it is spelled', () =>
    expect(orderDecider.stream(place({ number: ' a-1001' }))).toBe(`order-${orderId}`));

  it('is placed once: the same content again changes nothing', () => {
    given(orderPlaced(), orderPaid()).when(place()).thenNothing();
    given(orderPlaced())
      .when(place({ placedAt: null }))
      .thenNothing();
  });

  it.each([
    ['other lines', { lines: [roofs] }],
    ['another customer', { customerId: 'k-2' }],
    ['another day', { placedAt: '2026-02-02T09:00:00.000Z' }],
  ])('does not share its number with %s', (_, changes) =>
    given(orderPlaced()).when(place(changes)).thenRejected('ORDER_ALREADY_PLACED', { orderId, state: 'PLACED' }),
  );

  it('has lines, and no more than the pack allows', () => {
    given()
      .when(place({ lines: [] }))
      .thenRejected('ORDER_LINES_MISSING', { missing: 'lines' });
    given()
      .when(place({ lines: Array.from({ length: 201 }, () => clips) }))
      .thenRejected('ORDER_TOO_MANY_LINES', { count: 201, limit: 200 });
  });

  it('is for products that are registered', () =>
    given()
      .when(place({ lines: [roofs, { ...clips, sku: 'clap' }] }))
      .thenRejected('ORDER_PRODUCT_UNKNOWN', { no: 2, missing: 'CLAP', next: 'RegisterProduct' }));

  it.each([0, -1, 1.5, Number.NaN, 1_000_001])('is not for %d pieces', (quantity) =>
    given()
      .when(place({ lines: [{ ...clips, quantity }] }))
      .thenRejected('ORDER_QUANTITY_IMPOSSIBLE', { no: 1 }),
  );

  it('costs nothing at least', () => {
    given()
      .when(place({ lines: [{ ...clips, unitPrice: euros(-1) }] }))
      .thenRejected('ORDER_PRICE_IMPOSSIBLE', { no: 1 });
    given()
      .when(place({ lines: [{ ...clips, unitPrice: euros(0) }] }))
      .then(orderPlaced({ lines: [{ ...orderLines.clips, no: 1, unitPrice: euros(0) }] }));
  });

  it('is in one currency', () =>
    given()
      .when(place({ lines: [roofs, { ...clips, unitPrice: { amount: 500, currency: 'MYR' } }] }))
      .thenRejected('ORDER_CURRENCIES_MIXED', { currencies: ['EUR', 'MYR'] }));

  it('costs what can be counted', () =>
    given()
      .when(place({ lines: [{ ...clips, unitPrice: { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } }] }))
      .thenRejected('ORDER_AMOUNT_TOO_LARGE'));

  it.each([
    ['ORDER_SERIAL_MALFORMED', ['SN 1']],
    ['ORDER_SERIAL_MALFORMED', ['']],
    ['ORDER_SERIAL_MALFORMED', ['X'.repeat(65)]],
    ['ORDER_SERIAL_REPEATED', ['SN1', 'sn1']],
    ['ORDER_TOO_MANY_SERIALS', ['SN1', 'SN2', 'SN3']],
  ])('is refused with %s for the serials %j', (code, serials) =>
    given()
      .when(place({ lines: [{ ...roofs, serials }] }))
      .thenRejected(code, { no: 1 }),
  );

  it('names a unit on one line, and a serial of another product on another', () => {
    given()
      .when(place({ lines: [roofs, { ...roofs, quantity: 1, serials: ['SN2'] }] }))
      .thenRejected('ORDER_SERIAL_REPEATED', { no: 2, serial: 'SN2' });
    given()
      .when(place({ lines: [roofs, { ...clips, serials: ['SN2'] }] }))
      .then(orderPlaced({ lines: [orderLines.roofs, { ...orderLines.clips, serials: ['SN2'] }] }));
  });

  it.each([
    ['IN_THE_FUTURE', '2026-03-02T09:00:00.001Z'],
    ['NO_INSTANT', 'yesterday'],
  ])('is not placed %s', (problem, placedAt) =>
    given().when(place({ placedAt })).thenRejected('ORDER_DATE_IMPOSSIBLE', { field: 'placedAt', problem }),
  );

  it.each([pay(), ship(), deliver(), cancel()])('that nobody placed is not there: $type', (each) =>
    given().when(each).thenRejected('ORDER_NOT_FOUND', { state: null, next: 'PlaceOrder' }),
  );
});

describe('a payment', () => {
  it('is of the whole', () => given(orderPlaced()).when(pay()).then(orderPaid()));

  it('is of a part, and of the rest later', () =>
    given(orderPlaced(), orderPaid({ amount: euros(8_000) }))
      .when(pay({ amount: euros(50), paidAt: null }))
      .then(orderPaid({ amount: euros(50), paidAt: '2026-03-02T09:00:00.000Z' })));

  it('of the same amount at the same time came once', () =>
    given(orderPlaced(), orderPaid({ amount: euros(8_000) }))
      .when(pay({ amount: euros(8_000) }))
      .thenNothing());

  it('is no more than what is owed', () =>
    given(orderPlaced(), orderPaid({ amount: euros(8_000) }))
      .when(pay({ amount: euros(51) }))
      .thenRejected('ORDER_OVERPAID', { owed: euros(50) }));

  it('is in the currency of the order', () =>
    given(orderPlaced())
      .when(pay({ amount: { amount: 100, currency: 'MYR' } }))
      .thenRejected('ORDER_CURRENCY_DIFFERENT', { currency: 'EUR', given: 'MYR' }));

  it.each([0, -1])('is not of %d', (amount) =>
    given(orderPlaced())
      .when(pay({ amount: euros(amount) }))
      .thenRejected('ORDER_AMOUNT_IMPOSSIBLE'),
  );

  it('does not come before the order', () =>
    given(orderPlaced())
      .when(pay({ paidAt: '2026-02-01T08:59:59.999Z' }))
      .thenRejected('ORDER_DATE_IMPOSSIBLE', { field: 'paidAt', problem: 'TOO_EARLY', earliest: ORDERED_AT }));

  it('comes also after the shipment', () => given(orderPlaced(), orderShipped()).when(pay()).then(orderPaid()));

  it('does not come for an order that was cancelled', () =>
    given(orderPlaced(), orderCancelled()).when(pay()).thenRejected('ORDER_CANCELLED', { state: 'CANCELLED' }));

  it('is owed for what was not cancelled', () =>
    given(
      orderPlaced(),
      orderShipped({ lines: [shippedLines.roofs] }),
      orderCancelled({ lines: [{ no: 2, productId: orderLines.clips.productId, quantity: 10 }] }),
    )
      .when(pay())
      .thenRejected('ORDER_OVERPAID', { owed: euros(8_000) }));
});

describe('a shipment', () => {
  it('is of all that is left, with the serials that are known', () =>
    given(orderPlaced()).when(ship()).then(shipped()));

  it('goes to the region it says', () =>
    given(orderPlaced())
      .when(ship(null, { region: 'th-10', trackingNumber: ' ' }))
      .then(shipped({ region: 'TH-10', trackingNumber: null })));

  it('is of a part, and the next one of the rest', () => {
    given(orderPlaced())
      .when(ship([moved(1, 1, 'sn2'), moved(2, 4)]))
      .then(
        shipped({
          lines: [
            { ...shippedLines.roofs, quantity: 1, serials: ['SN2'] },
            { ...shippedLines.clips, quantity: 4 },
          ],
        }),
      );
    given(
      orderPlaced(),
      orderShipped({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: ['SN2'] }, shippedLines.clips] }),
    )
      .when(ship())
      .then(shipped({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: ['SN1'] }] }));
  });

  it('tells serials that nobody knew before', () =>
    given(orderPlaced())
      .when(ship([moved(2, 2, 'C1', 'C2')]))
      .then(shipped({ lines: [{ ...shippedLines.clips, quantity: 2, serials: ['C1', 'C2'] }] })));

  it('may leave serials open of which not all are known', () =>
    given(orderPlaced({ lines: [{ ...orderLines.roofs, serials: ['SN1'] }] }))
      .when(ship([moved(1, 1)]))
      .then(shipped({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: [] }] })));

  it.each<[string, string, LineMoved[]]>([
    ['without lines', 'ORDER_LINES_MISSING', []],
    ['of a line that there is not', 'ORDER_LINE_UNKNOWN', [moved(3, 1)]],
    ['of a line twice', 'ORDER_LINE_REPEATED', [moved(2, 1), moved(2, 1)]],
    ['of nothing', 'ORDER_QUANTITY_IMPOSSIBLE', [moved(2, 0)]],
    ['of half a piece', 'ORDER_QUANTITY_IMPOSSIBLE', [moved(2, 0.5)]],
    ['of more than was ordered', 'ORDER_QUANTITY_EXCEEDED', [moved(2, 11)]],
    ['with more serials than pieces', 'ORDER_TOO_MANY_SERIALS', [moved(2, 1, 'C1', 'C2')]],
    ['with a unit twice', 'ORDER_SERIAL_REPEATED', [moved(2, 2, 'C1', 'c1')]],
    ['with another unit than was ordered', 'ORDER_SERIAL_NOT_EXPECTED', [moved(1, 1, 'SN3')]],
    ['of some units without saying which', 'ORDER_SERIALS_MISSING', [moved(1, 1)]],
    ['with no serial', 'ORDER_SERIAL_MALFORMED', [moved(2, 1, 'C 1')]],
  ])('is not %s', (_, code, lines) => given(orderPlaced()).when(ship(lines)).thenRejected(code));

  it('says what is left', () =>
    given(orderPlaced(), orderShipped({ lines: [{ ...shippedLines.clips, quantity: 7 }] }))
      .when(ship([moved(2, 4)]))
      .thenRejected('ORDER_QUANTITY_EXCEEDED', { no: 2, quantity: 4, left: 3, state: 'PARTLY_SHIPPED' }));

  it('has no unit that was shipped before, nor one of another line', () => {
    given(orderPlaced(), orderShipped({ lines: [{ ...shippedLines.clips, quantity: 1, serials: ['C1'] }] }))
      .when(ship([moved(2, 1, 'C1')]))
      .thenRejected('ORDER_SERIAL_REPEATED', { no: 2, serial: 'C1' });
    given(orderPlaced({ lines: [orderLines.roofs, { ...orderLines.roofs, no: 2, serials: [] }] }))
      .when(ship([moved(2, 1, 'SN1')]))
      .thenRejected('ORDER_SERIAL_REPEATED', { serial: 'SN1' });
  });

  it('leaves once', () =>
    given(orderPlaced(), orderShipped())
      .when(ship())
      .thenRejected('ORDER_NOTHING_LEFT', { state: 'SHIPPED', next: 'DeliverOrder' }));

  it('does not leave after the order was cancelled', () =>
    given(orderPlaced(), orderCancelled()).when(ship()).thenRejected('ORDER_CANCELLED'));

  it('has a carrier', () =>
    given(orderPlaced())
      .when(ship(null, { carrier: ' ' }))
      .thenRejected('ORDER_TEXT_MISSING', { missing: 'carrier' }));

  it('does not leave before the order', () =>
    given(orderPlaced())
      .when(ship(null, { shippedAt: '2026-01-31T09:00:00Z' }))
      .thenRejected('ORDER_DATE_IMPOSSIBLE', { field: 'shippedAt', problem: 'TOO_EARLY' }));
});

describe('a delivery', () => {
  const underWay = [orderPlaced(), orderShipped()];

  it('is of the whole shipment', () =>
    given(...underWay)
      .when(deliver())
      .then(orderDelivered()));

  it('is of a part, and of the rest later', () => {
    given(...underWay)
      .when(deliver([moved(1, 1, 'SN2')]))
      .then(orderDelivered({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: ['SN2'] }] }));
    given(...underWay, orderDelivered({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: ['SN2'] }] }))
      .when(deliver())
      .then(orderDelivered({ lines: [{ ...shippedLines.roofs, quantity: 1, serials: ['SN1'] }, shippedLines.clips] }));
  });

  it('of everything is told once', () =>
    given(...underWay, orderDelivered())
      .when(deliver())
      .thenNothing());

  it.each<[string, string, LineMoved[]]>([
    ['of more than was shipped', 'ORDER_QUANTITY_EXCEEDED', [moved(2, 11)]],
    ['of a line that was not shipped', 'ORDER_LINE_UNKNOWN', [moved(3, 1)]],
    ['of another unit', 'ORDER_SERIAL_NOT_EXPECTED', [moved(1, 1, 'SN3')]],
    ['of some units without saying which', 'ORDER_SERIALS_MISSING', [moved(1, 1)]],
  ])('is not %s', (_, code, lines) =>
    given(...underWay)
      .when(deliver(lines))
      .thenRejected(code),
  );

  it('is of a unit once', () =>
    given(
      orderPlaced(),
      orderShipped({ lines: [{ ...shippedLines.clips, quantity: 4 }] }),
      orderDelivered({ lines: [{ ...shippedLines.clips, quantity: 1, serials: ['C1'] }] }),
    )
      .when(deliver([moved(2, 1, 'C1')]))
      .thenRejected('ORDER_SERIAL_REPEATED', { serial: 'C1' }));

  it('is of a shipment that there is', () =>
    given(orderPlaced()).when(deliver()).thenRejected('ORDER_SHIPMENT_UNKNOWN', { known: [], next: 'ShipOrder' }));

  it('does not come before the shipment leaves', () =>
    given(...underWay)
      .when(deliver(null, { deliveredAt: '2026-02-03T08:59:59Z' }))
      .thenRejected('ORDER_DATE_IMPOSSIBLE', { field: 'deliveredAt', earliest: SHIPPED_AT }));
});

describe('a cancellation', () => {
  it('is of all that was not shipped', () => given(orderPlaced()).when(cancel()).then(orderCancelled()));

  it('leaves what was shipped', () =>
    given(orderPlaced(), orderShipped({ lines: [shippedLines.roofs, { ...shippedLines.clips, quantity: 4 }] }))
      .when(cancel())
      .then(orderCancelled({ lines: [{ no: 2, productId: orderLines.clips.productId, quantity: 6 }] })));

  it('is told once', () => given(orderPlaced(), orderCancelled()).when(cancel()).thenNothing());

  it('comes too late when everything was shipped', () =>
    given(orderPlaced(), orderShipped()).when(cancel()).thenRejected('ORDER_ALREADY_SHIPPED', { state: 'SHIPPED' }));

  it('of an order that was paid is for who decides on money', () => {
    given(orderPlaced(), orderPaid()).when(cancel()).thenRejected('ORDER_PAID', { missing: 'supervisor' });
    given(orderPlaced(), orderPaid())
      .when(cancel({}, ['agent', 'supervisor']))
      .then(orderCancelled());
  });

  it('does not come before the order', () =>
    given(orderPlaced())
      .when(cancel({ cancelledAt: '2026-01-31T09:00:00Z' }))
      .thenRejected('ORDER_DATE_IMPOSSIBLE', { field: 'cancelledAt' }));
});
