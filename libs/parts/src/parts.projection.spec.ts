import { describe, expect, it } from '@jest/globals';
import type { Event, Recorded } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { defectivePartProjection } from './defective/defective-part.projection.js';
import { partFactProjection } from './failure/part-fact.projection.js';
import { lotProjection } from './lot/lot.projection.js';
import { stockMovementProjection } from './movement/stock-movement.projection.js';
import { partProjection } from './part/part.projection.js';
import {
  AT,
  cameBack,
  consumed,
  DUE,
  deadOnArrival,
  EXPECTED,
  expected,
  foundDead,
  lotConsumed,
  lotCorrected,
  lotReceived,
  lotReleased,
  lotReserved,
  lotTransferred,
  lotWrittenOff,
  orderCancelled,
  orderClosed,
  orderConfirmed,
  orderPlaced,
  orderReceived,
  orderRequested,
  overdue,
  PART,
  pointRemoved,
  pointSet,
  registered,
  released,
  reorderEnded,
  reorderRequested,
  reserved,
  revised,
  scrapped,
  sentBack,
  serialPlaced,
  stockReceived,
  stockroomOpened,
  stockTransferred,
  takenLot,
  waived,
} from './parts.fixtures.js';
import { purchaseOrderProjection } from './purchase-order/purchase-order.projection.js';
import { reorderPointIdOf } from './reorder/reorder-point.events.js';
import { reorderPointProjection } from './reorder/reorder-point.projection.js';
import { reservationProjection } from './reservation/reservation.projection.js';
import { partSerialIdOf } from './serial/part-serial.events.js';
import { partSerialProjection } from './serial/part-serial.projection.js';
import { partStockProjection } from './stock/part-stock.projection.js';
import { stockroomProjection } from './stockroom/stockroom.projection.js';

const inOrder = <const E extends readonly Event[]>(...events: E): Recorded<E[number]>[] =>
  events.map((event: E[number], n) => recorded(event, n + 1));
const at = new Date(AT);
const here = { partId: PART, outletId: 'o-1', partnerId: 'p-1' };

describe('the row of a part', () => {
  it('is what was written down last', () => {
    const row = {
      id: PART,
      number: 'FAN-1',
      name: 'Fan',
      fits: [{ sku: 'R-90', component: 'FAN' }],
      supplier: 'Northwind',
      isSerialised: false,
      defectiveComesBack: true,
      registeredAt: at,
      version: '0',
      skus: ['R-90'],
      sortName: 'fan',
      searchText: 'fan-1\nfan',
      position: positionOf(1),
    };
    expect(projected(partProjection, ...inOrder(registered()))).toEqual({ [PART]: row });
    expect(projected(partProjection, ...inOrder(registered(), revised()))[PART]).toEqual({
      ...row,
      name: 'Fan, quiet',
      fits: [],
      skus: [],
      defectiveComesBack: false,
      sortName: 'fan, quiet',
      searchText: 'fan-1\nfan, quiet',
      version: '1',
      position: positionOf(2),
    });
  });
});

describe('the row of a stockroom', () => {
  it('says whose it is', () =>
    expect(projected(stockroomProjection, ...inOrder(stockroomOpened()))).toEqual({
      'o-1': { id: 'o-1', partnerId: 'p-1', openedAt: at, position: positionOf(1) },
    }));
});

describe('the row of a lot', () => {
  const row = {
    id: 'l-1',
    ...here,
    supplier: 'Northwind',
    unitCost: null,
    source: 'OPENING',
    sourceId: 'm-1',
    received: 3,
    onHand: 3,
    reserved: 0,
    available: 3,
    freeSerials: ['S-1', 'S-2', 'S-3'],
    reservedSerials: [],
    receivedAt: at,
    version: '0',
    position: positionOf(1),
  };
  const received = lotReceived({ serials: ['S-1', 'S-2', 'S-3'] });
  const two = lotReserved({ serials: ['S-1', 'S-2'] });

  it.each([
    ['is received', [], {}],
    ['keeps pieces', [two], { reserved: 2, available: 1, freeSerials: ['S-3'], reservedSerials: ['S-1', 'S-2'] }],
    [
      'takes them back',
      [two, lotReleased({ serials: ['S-1'] })],
      { reserved: 1, available: 2, freeSerials: ['S-3', 'S-1'], reservedSerials: ['S-2'] },
    ],
    [
      'gives them',
      [two, lotConsumed({ serials: ['S-3'], freedSerials: ['S-2'] })],
      { onHand: 2, reserved: 1, available: 1, freeSerials: ['S-2'], reservedSerials: ['S-1'] },
    ],
    [
      'gives them up',
      [two, lotWrittenOff({ serials: ['S-1'] })],
      { onHand: 2, reserved: 1, available: 1, freeSerials: ['S-3'], reservedSerials: ['S-2'] },
    ],
    ['moves them', [lotTransferred({ serials: ['S-2'] })], { onHand: 2, available: 2, freeSerials: ['S-1', 'S-3'] }],
    [
      'is counted',
      [lotCorrected({ missingSerials: ['S-2'] })],
      { onHand: 2, available: 2, freeSerials: ['S-1', 'S-3'] },
    ],
  ] as const)('%s', (_, events, changes) =>
    expect(projected(lotProjection, ...inOrder(received, ...events))).toEqual({
      'l-1': { ...row, ...changes, version: String(events.length), position: positionOf(events.length + 1) },
    }),
  );
});

describe('the row of a part at an outlet', () => {
  it('is the sum of its lots and purchase orders', () => {
    const id = `${PART}.o-1`;
    const row = { id, ...here, onHand: 0, reserved: 0, available: 0, onOrder: 0, reorderPoint: null };
    const after = (...events: Parameters<typeof partStockProjection.apply>[1][]) =>
      projected(partStockProjection, ...events);
    const events = inOrder(
      lotReceived(),
      lotReceived({ lotId: 'l-2', quantity: 5 }),
      lotReserved(),
      lotConsumed(),
      lotWrittenOff({ fromReserved: 0 }),
      lotReleased(),
      lotTransferred({ lotId: 'l-2' }),
      lotCorrected({ lotId: 'l-2', counted: 3, difference: -1 }),
      pointSet(),
    );
    expect(after(...events)).toEqual({
      [id]: { ...row, onHand: 4, available: 4, reorderPoint: 2, position: positionOf(9) },
    });
    const ordered = inOrder(
      orderRequested(),
      orderPlaced(),
      orderConfirmed(),
      orderReceived(),
      orderClosed(),
      pointSet(),
      pointRemoved(),
    );
    expect(after(...ordered.slice(0, 1))[id]).toEqual({ ...row, onOrder: 10, position: positionOf(1) });
    expect(after(...ordered.slice(0, 4))[id]).toEqual({ ...row, onOrder: 6, position: positionOf(4) });
    expect(after(...ordered)[id]).toEqual({ ...row, position: positionOf(7) });
    expect(after(...inOrder(orderRequested(), orderCancelled()))[id]).toEqual({ ...row, position: positionOf(2) });
    expect(after(...inOrder(reorderRequested(), reorderEnded()))[id]).toEqual({ ...row, position: positionOf(2) });
  });
});

describe('the row of a movement', () => {
  it('says what changed the stock, and why', () => {
    const moved = { ...here, lotIds: ['l-1'], note: null, by: 'agent-1', at, fromOutletId: null };
    expect(projected(stockMovementProjection, ...inOrder(stockReceived(), stockTransferred(), lotReserved()))).toEqual({
      'm-1': { ...moved, id: 'm-1', kind: 'RECEIVED', quantity: 3, position: positionOf(1) },
      'm-2': {
        ...moved,
        id: 'm-2',
        kind: 'TRANSFERRED',
        outletId: 'o-2',
        partnerId: null,
        fromOutletId: 'o-1',
        quantity: 1,
        lotIds: ['l-2'],
        position: positionOf(2),
      },
    });
    const correction = recorded(lotCorrected(), 1);
    const { id } = correction.meta;
    expect(projected(stockMovementProjection, correction)).toEqual({
      [id]: { ...moved, id, kind: 'CORRECTED', quantity: -1, note: 'One is gone.', position: positionOf(1) },
    });
  });
});

describe('the row of a reservation', () => {
  const row = {
    id: 'r-1',
    ...here,
    workOrderId: 'w-1',
    lineNo: 1,
    status: 'RESERVED',
    quantity: 2,
    outstanding: 2,
    consumed: 0,
    released: 0,
    deadOnArrival: 0,
    lots: [{ lotId: 'l-1', quantity: 2 }],
    consumedSerials: [],
    reservedAt: at,
  };
  const one = [{ lotId: 'l-1', quantity: 1 }];
  const all = [{ lotId: 'l-1', quantity: 2 }];

  it.each([
    ['is made', [], {}],
    ['gives back', [released()], { outstanding: 1, released: 1, lots: one }],
    [
      'ends with nothing built in',
      [released({ quantity: 2, lots: all, outstanding: 0 })],
      { outstanding: 0, released: 2, lots: [], status: 'RELEASED' },
    ],
    [
      'is built in',
      [consumed({ serials: ['S-1'] }), consumed({ serials: ['S-2'], outstanding: 0 })],
      { outstanding: 0, consumed: 2, consumedSerials: ['S-1', 'S-2'], lots: [], status: 'CONSUMED' },
    ],
    ['is dead on arrival', [deadOnArrival()], { outstanding: 1, deadOnArrival: 1, lots: one }],
    [
      'leaves pieces where others took their place',
      [
        consumed({
          lots: [takenLot({ lotId: 'l-2', fromReserved: 0 }), takenLot({ quantity: 0, fromReserved: 0, freed: 1 })],
        }),
      ],
      { outstanding: 1, consumed: 1, lots: one },
    ],
  ] as const)('%s', (_, events, changes) =>
    expect(projected(reservationProjection, ...inOrder(reserved(), ...events))).toEqual({
      'r-1': { ...row, ...changes, version: String(events.length), position: positionOf(events.length + 1) },
    }),
  );
});

describe('the row of a piece with a serial', () => {
  const id = partSerialIdOf(PART, 'S-1');
  const row = {
    id,
    partId: PART,
    serial: 'S-1',
    place: 'IN_STOCK',
    lotId: 'l-1',
    outletId: 'o-1',
    partnerId: 'p-1',
    supplier: 'Northwind',
    workOrderId: null,
    unitId: null,
    since: at,
  };
  const s = { quantity: 1, serials: ['S-1'] };
  const job = { workOrderId: 'w-1' };

  it.each([
    ['is in stock', [], {}],
    ['is reserved', [lotReserved(s)], { ...job, place: 'RESERVED' }],
    ['is free again', [lotReserved(s), lotReleased(s)], {}],
    ['is built in', [lotReserved(s), lotConsumed(s)], { ...job, place: 'INSTALLED', unitId: 'u-1' }],
    ['is freed by another one', [lotReserved(s), lotConsumed({ serials: ['S-2'], freedSerials: ['S-1'] })], {}],
    ['was dead on arrival', [lotReserved(s), lotWrittenOff(s)], { ...job, place: 'DEAD_ON_ARRIVAL' }],
    ['is missing', [lotCorrected({ missingSerials: ['S-1'] })], { place: 'MISSING' }],
    [
      'came back',
      [lotReserved(s), lotConsumed(s), cameBack({ serial: 'S-1', isGenuine: true })],
      { ...job, place: 'RETURNED_DEFECTIVE', unitId: 'u-1' },
    ],
    ['is not told by a false one', [cameBack({ serial: 'S-1', isGenuine: false })], { position: positionOf(1) }],
    [
      'is elsewhere',
      [lotReceived({ ...s, lotId: 'l-2', outletId: 'o-2', partnerId: null })],
      { lotId: 'l-2', outletId: 'o-2', partnerId: null },
    ],
    ['has a place by another event', [serialPlaced()], { position: positionOf(1) }],
  ] as const)('%s', (_, events, changes) => {
    const rows = projected(partSerialProjection, ...inOrder(lotReceived(s), ...events));
    expect(rows[id]).toEqual({ ...row, position: positionOf(events.length + 1), ...changes });
  });
});

describe('the row of a defective part', () => {
  const row = {
    id: 'd-1',
    kind: 'REPLACED',
    status: 'EXPECTED',
    ...here,
    reservationId: 'r-1',
    workOrderId: 'w-1',
    unitId: 'u-1',
    supplier: 'Northwind',
    serial: null,
    isGenuine: null,
    finding: null,
    dueAt: new Date(DUE),
    beganAt: at,
    receivedAt: null,
    endedAt: null,
  };
  const back = { finding: 'FAULTY', receivedAt: at };

  it.each([
    ['is expected', [], {}],
    ['is overdue', [overdue()], { status: 'OVERDUE' }],
    [
      'is here',
      [cameBack({ supplier: 'Eastwind', serial: 'S-1', isGenuine: true })],
      { ...back, status: 'RECEIVED', supplier: 'Eastwind', serial: 'S-1', isGenuine: true },
    ],
    ['went to its supplier', [cameBack(), sentBack()], { ...back, status: 'SENT_TO_SUPPLIER', endedAt: at }],
    ['was thrown away', [cameBack(), scrapped()], { ...back, status: 'SCRAPPED', endedAt: at }],
    ['never comes', [waived()], { status: 'WAIVED', endedAt: at }],
    ['comes after all', [waived(), cameBack()], { ...back, status: 'RECEIVED' }],
  ] as const)('%s', (_, events, changes) =>
    expect(projected(defectivePartProjection, ...inOrder(expected(), ...events))).toEqual({
      'd-1': { ...row, ...changes, version: String(events.length), position: positionOf(events.length + 1) },
    }),
  );

  it('that was dead on arrival is here from the beginning', () =>
    expect(projected(defectivePartProjection, ...inOrder(foundDead({ serial: 'S-1' })))).toEqual({
      'd-2': {
        ...row,
        id: 'd-2',
        kind: 'DEAD_ON_ARRIVAL',
        status: 'RECEIVED',
        unitId: null,
        supplier: 'Southwind',
        serial: 'S-1',
        isGenuine: true,
        dueAt: null,
        receivedAt: at,
        version: '0',
        position: positionOf(1),
      },
    }));
});

describe('the facts that failures are counted from', () => {
  it('are pieces that were used, that did not work, and that came back', () => {
    const events = inOrder(lotConsumed(), lotWrittenOff({ supplier: 'Southwind' }), cameBack(), lotReserved());
    const [used, dead] = events.map(({ meta }) => meta.id);
    const fact = { ...here, supplier: 'Northwind', quantity: 1, counts: true, at };
    expect(projected(partFactProjection, ...events)).toEqual({
      [used ?? '']: { ...fact, id: used, kind: 'CONSUMED', position: positionOf(1) },
      [dead ?? '']: { ...fact, id: dead, kind: 'DEAD_ON_ARRIVAL', supplier: 'Southwind', position: positionOf(2) },
      'd-1': { ...fact, id: 'd-1', kind: 'DEFECTIVE_RETURN', position: positionOf(3) },
    });
  });

  it('do not blame a supplier for what is sound', () =>
    expect(projected(partFactProjection, ...inOrder(cameBack({ finding: 'NO_FAULT_FOUND' })))['d-1']?.counts).toBe(
      false,
    ));
});

describe('the row of a purchase order', () => {
  const row = {
    id: 's-1',
    number: 'S26-XWZT2WVX',
    ...here,
    partNumber: 'FAN-1',
    supplier: 'Northwind',
    status: 'REQUESTED',
    cause: 'ASKED_FOR',
    quantity: 10,
    received: 0,
    outstanding: 10,
    lotIds: [],
    reference: null,
    requestedBy: 'agent-1',
    requestedAt: at,
    placedAt: null,
    expectedAt: null,
    endedAt: null,
    closingCause: null,
  };
  const placed = { reference: 'N-77', placedAt: at };
  const came = { received: 4, outstanding: 6, lotIds: ['l-9'], status: 'PARTLY_RECEIVED' };

  it.each([
    ['is requested', [], {}],
    ['is placed', [orderPlaced()], { ...placed, status: 'ORDERED' }],
    [
      'is confirmed',
      [orderPlaced(), orderConfirmed()],
      { ...placed, status: 'CONFIRMED', expectedAt: new Date(EXPECTED) },
    ],
    ['comes', [orderPlaced(), orderReceived()], { ...placed, ...came }],
    [
      'is confirmed anew',
      [orderPlaced(), orderReceived(), orderConfirmed()],
      { ...placed, ...came, expectedAt: new Date(EXPECTED) },
    ],
    [
      'is closed',
      [orderPlaced(), orderReceived(), orderClosed()],
      { ...placed, ...came, status: 'CLOSED', outstanding: 0, closingCause: 'SHORT', endedAt: at },
    ],
    ['is called off', [orderCancelled()], { status: 'CANCELLED', outstanding: 0, endedAt: at }],
  ] as const)('%s', (_, events, changes) =>
    expect(projected(purchaseOrderProjection, ...inOrder(orderRequested(), ...events))).toEqual({
      's-1': { ...row, ...changes, version: String(events.length), position: positionOf(events.length + 1) },
    }),
  );
});

describe('the row of a reorder point', () => {
  it('is what was set last, with the purchase order that is open', () => {
    const id = reorderPointIdOf(PART, 'o-1');
    const row = { id, ...here, point: 2, quantity: 10, supplier: 'Northwind', openPurchaseOrderId: null };
    const after = (...events: Parameters<typeof reorderPointProjection.apply>[1][]) =>
      projected(reorderPointProjection, ...events);
    expect(after(...inOrder(pointSet()))).toEqual({ [id]: { ...row, position: positionOf(1) } });
    expect(after(...inOrder(pointSet(), reorderRequested()))[id]).toEqual({
      ...row,
      openPurchaseOrderId: 's-1',
      position: positionOf(2),
    });
    expect(after(...inOrder(pointSet(), reorderRequested(), reorderEnded()))[id]).toEqual({
      ...row,
      position: positionOf(3),
    });
    expect(after(...inOrder(pointSet(), reorderRequested(), pointSet({ point: 5 })))[id]).toEqual({
      ...row,
      point: 5,
      openPurchaseOrderId: 's-1',
      position: positionOf(3),
    });
    expect(after(...inOrder(pointSet(), pointRemoved()))).toEqual({});
  });
});
