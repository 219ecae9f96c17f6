import { defaultSection } from '#policy-pack/testing';
import type * as defective from './defective/defective-part.events.js';
import type * as lot from './lot/lot.events.js';
import type * as movement from './movement/stock-movement.events.js';
import type { PartRegistered, PartRevised } from './part/part.events.js';
import { partIdOf } from './part/part.events.js';
import { partsPolicySection } from './parts.policy-section.js';
import type * as order from './purchase-order/purchase-order.events.js';
import {
  type ReorderEnded,
  type ReorderPointRemoved,
  type ReorderPointSet,
  type ReorderRequested,
  reorderPointIdOf,
} from './reorder/reorder-point.events.js';
import type * as reservation from './reservation/reservation.events.js';
import { type PartSerialPlaced, partSerialIdOf } from './serial/part-serial.events.js';
import type { StockroomOpened } from './stockroom/stockroom.events.js';

export const AT = '2026-03-02T09:00:00.000Z';
export const PACK = '2026.1+1a2b3c4d';
export const PART = partIdOf('FAN-1');
export const policy = defaultSection(partsPolicySection);

/** A part whose pieces have serials where `isSerialised`. */
export const catalogued = { partId: PART, number: 'FAN-1', name: 'Fan', fits: [], supplier: 'Northwind' };
export const fan = { ...catalogued, isSerialised: false, defectiveComesBack: false };
export const compressor = { ...catalogued, isSerialised: true, defectiveComesBack: true };

type Changes<E extends { data: object }> = Partial<E['data']>;

export const registered = (changes: Changes<PartRegistered> = {}): PartRegistered => ({
  type: 'PartRegistered',
  data: {
    partId: PART,
    number: 'FAN-1',
    name: 'Fan',
    fits: [{ sku: 'R-90', component: 'FAN' }],
    supplier: 'Northwind',
    isSerialised: false,
    defectiveComesBack: true,
    registeredAt: AT,
    ...changes,
  },
});
export const revised = (changes: Changes<PartRevised> = {}): PartRevised => ({
  type: 'PartRevised',
  data: {
    partId: PART,
    number: 'FAN-1',
    name: 'Fan, quiet',
    fits: [],
    supplier: 'Northwind',
    defectiveComesBack: false,
    revisedAt: AT,
    ...changes,
  },
});
export const stockroomOpened = (changes: Changes<StockroomOpened> = {}): StockroomOpened => ({
  type: 'StockroomOpened',
  data: { outletId: 'o-1', partnerId: 'p-1', openedBy: 'agent-1', openedAt: AT, ...changes },
});

const place = { lotId: 'l-1', partId: PART, outletId: 'o-1', partnerId: 'p-1', supplier: 'Northwind' };
const job = { reservationId: 'r-1', workOrderId: 'w-1' };

export const lotReceived = (changes: Changes<lot.LotReceived> = {}): lot.LotReceived => ({
  type: 'LotReceived',
  data: {
    ...place,
    source: 'OPENING',
    sourceId: 'm-1',
    quantity: 3,
    serials: [],
    note: null,
    receivedAt: AT,
    ...changes,
  },
});
export const lotReserved = (changes: Changes<lot.LotPiecesReserved> = {}): lot.LotPiecesReserved => ({
  type: 'LotPiecesReserved',
  data: { ...place, ...job, quantity: 2, serials: [], reservedAt: AT, ...changes },
});
export const lotReleased = (changes: Changes<lot.LotPiecesReleased> = {}): lot.LotPiecesReleased => ({
  type: 'LotPiecesReleased',
  data: { ...place, ...job, quantity: 1, serials: [], cause: 'WRONG_PART', releasedAt: AT, ...changes },
});
export const lotConsumed = (changes: Changes<lot.LotPiecesConsumed> = {}): lot.LotPiecesConsumed => ({
  type: 'LotPiecesConsumed',
  data: {
    ...place,
    ...job,
    quantity: 1,
    fromReserved: 1,
    serials: [],
    freedSerials: [],
    unitId: 'u-1',
    consumedAt: AT,
    ...changes,
  },
});
export const lotWrittenOff = (changes: Changes<lot.LotPiecesWrittenOff> = {}): lot.LotPiecesWrittenOff => ({
  type: 'LotPiecesWrittenOff',
  data: {
    ...place,
    ...job,
    quantity: 1,
    fromReserved: 1,
    serials: [],
    freedSerials: [],
    writtenOffAt: AT,
    ...changes,
  },
});
export const lotTransferred = (changes: Changes<lot.LotPiecesTransferred> = {}): lot.LotPiecesTransferred => ({
  type: 'LotPiecesTransferred',
  data: { ...place, transferId: 'm-2', toOutletId: 'o-2', quantity: 1, serials: [], transferredAt: AT, ...changes },
});
export const lotCorrected = (changes: Changes<lot.LotCorrected> = {}): lot.LotCorrected => ({
  type: 'LotCorrected',
  data: {
    ...place,
    counted: 2,
    difference: -1,
    missingSerials: [],
    foundSerials: [],
    reason: 'COUNTED',
    note: 'One is gone.',
    correctedBy: 'agent-1',
    correctedAt: AT,
    ...changes,
  },
});
export const serialPlaced = (changes: Changes<PartSerialPlaced> = {}): PartSerialPlaced => ({
  type: 'PartSerialPlaced',
  data: {
    partSerialId: partSerialIdOf(PART, 'S-1'),
    partId: PART,
    serial: 'S-1',
    lotId: 'l-1',
    fromLotId: null,
    placedAt: AT,
    ...changes,
  },
});

const moved = { movementId: 'm-1', partId: PART, number: 'FAN-1', outletId: 'o-1', partnerId: 'p-1', note: null };

export const stockReceived = (changes: Changes<movement.StockReceived> = {}): movement.StockReceived => ({
  type: 'StockReceived',
  data: {
    ...moved,
    source: 'OPENING',
    quantity: 3,
    lots: [{ lotId: 'l-1', fromLotId: null, supplier: 'Northwind', quantity: 3, serials: [] }],
    packVersion: PACK,
    receivedBy: 'agent-1',
    receivedAt: AT,
    ...changes,
  },
});
export const stockTransferred = (changes: Changes<movement.StockTransferred> = {}): movement.StockTransferred => ({
  type: 'StockTransferred',
  data: {
    ...moved,
    movementId: 'm-2',
    outletId: 'o-2',
    partnerId: null,
    fromOutletId: 'o-1',
    fromPartnerId: 'p-1',
    quantity: 1,
    lots: [{ lotId: 'l-2', fromLotId: 'l-1', supplier: 'Northwind', quantity: 1, serials: [] }],
    transferredBy: 'agent-1',
    transferredAt: AT,
    ...changes,
  },
});

const kept = { ...job, partId: PART, outletId: 'o-1', partnerId: 'p-1', lineNo: 1 };
export const takenLot = (changes: Partial<reservation.TakenLot> = {}): reservation.TakenLot => ({
  lotId: 'l-1',
  quantity: 1,
  fromReserved: 1,
  freed: 0,
  serials: [],
  supplier: 'Northwind',
  ...changes,
});

export const reserved = (changes: Changes<reservation.PartsReserved> = {}): reservation.PartsReserved => ({
  type: 'PartsReserved',
  data: {
    ...kept,
    number: 'FAN-1',
    quantity: 2,
    lots: [{ lotId: 'l-1', quantity: 2 }],
    reservedBy: 'agent-1',
    reservedAt: AT,
    ...changes,
  },
});
export const released = (changes: Changes<reservation.PartsReleased> = {}): reservation.PartsReleased => ({
  type: 'PartsReleased',
  data: {
    ...kept,
    quantity: 1,
    lots: [{ lotId: 'l-1', quantity: 1 }],
    cause: 'WRONG_PART',
    note: null,
    outstanding: 1,
    releasedBy: 'agent-1',
    releasedAt: AT,
    ...changes,
  },
});
export const consumed = (changes: Changes<reservation.PartsConsumed> = {}): reservation.PartsConsumed => ({
  type: 'PartsConsumed',
  data: {
    ...kept,
    unitId: 'u-1',
    quantity: 1,
    serials: [],
    lots: [takenLot()],
    defectiveIds: [],
    outstanding: 1,
    consumedBy: 'agent-1',
    consumedAt: AT,
    ...changes,
  },
});
export const deadOnArrival = (
  changes: Changes<reservation.PartsDeadOnArrival> = {},
): reservation.PartsDeadOnArrival => ({
  type: 'PartsDeadOnArrival',
  data: {
    ...kept,
    quantity: 1,
    serials: [],
    lots: [takenLot()],
    defectiveIds: ['d-2'],
    note: null,
    outstanding: 1,
    foundBy: 'agent-1',
    foundAt: AT,
    ...changes,
  },
});

const piece = { defectiveId: 'd-1', partId: PART, outletId: 'o-1', partnerId: 'p-1', ...job };
export const DUE = '2026-03-16T16:00:00.000Z';

export const expected = (changes: Changes<defective.DefectivePartExpected> = {}): defective.DefectivePartExpected => ({
  type: 'DefectivePartExpected',
  data: { ...piece, unitId: 'u-1', supplier: 'Northwind', dueAt: DUE, packVersion: PACK, expectedAt: AT, ...changes },
});
export const foundDead = (changes: Changes<defective.DeadOnArrivalFound> = {}): defective.DeadOnArrivalFound => ({
  type: 'DeadOnArrivalFound',
  data: { ...piece, defectiveId: 'd-2', supplier: 'Southwind', serial: null, foundAt: AT, ...changes },
});
export const overdue = (changes: Changes<defective.DefectivePartOverdue> = {}): defective.DefectivePartOverdue => ({
  type: 'DefectivePartOverdue',
  data: { ...piece, dueAt: DUE, overdueAt: DUE, ...changes },
});
export const cameBack = (changes: Changes<defective.DefectivePartReceived> = {}): defective.DefectivePartReceived => ({
  type: 'DefectivePartReceived',
  data: {
    ...piece,
    supplier: 'Northwind',
    serial: null,
    isGenuine: null,
    finding: 'FAULTY',
    note: null,
    receivedBy: 'agent-1',
    receivedAt: AT,
    ...changes,
  },
});
export const sentBack = (
  changes: Changes<defective.DefectivePartSentToSupplier> = {},
): defective.DefectivePartSentToSupplier => ({
  type: 'DefectivePartSentToSupplier',
  data: { ...piece, supplier: 'Northwind', reference: null, sentBy: 'agent-1', sentAt: AT, ...changes },
});
export const scrapped = (changes: Changes<defective.DefectivePartScrapped> = {}): defective.DefectivePartScrapped => ({
  type: 'DefectivePartScrapped',
  data: { ...piece, note: null, scrappedBy: 'agent-1', scrappedAt: AT, ...changes },
});
export const waived = (changes: Changes<defective.DefectivePartWaived> = {}): defective.DefectivePartWaived => ({
  type: 'DefectivePartWaived',
  data: { ...piece, note: 'The customer keeps it.', waivedBy: 'agent-1', waivedAt: AT, ...changes },
});

const ordered = { purchaseOrderId: 's-1', partId: PART, outletId: 'o-1', partnerId: 'p-1' };
export const EXPECTED = '2026-03-09T09:00:00.000Z';

export const orderRequested = (changes: Changes<order.PurchaseOrderRequested> = {}): order.PurchaseOrderRequested => ({
  type: 'PurchaseOrderRequested',
  data: {
    ...ordered,
    number: 'S26-XWZT2WVX',
    partNumber: 'FAN-1',
    supplier: 'Northwind',
    quantity: 10,
    cause: 'ASKED_FOR',
    note: null,
    requestedBy: 'agent-1',
    requestedAt: AT,
    ...changes,
  },
});
export const orderPlaced = (changes: Changes<order.PurchaseOrderPlaced> = {}): order.PurchaseOrderPlaced => ({
  type: 'PurchaseOrderPlaced',
  data: { ...ordered, reference: 'N-77', placedBy: 'agent-1', placedAt: AT, ...changes },
});
export const orderConfirmed = (changes: Changes<order.PurchaseOrderConfirmed> = {}): order.PurchaseOrderConfirmed => ({
  type: 'PurchaseOrderConfirmed',
  data: { ...ordered, expectedAt: EXPECTED, confirmedBy: 'agent-1', confirmedAt: AT, ...changes },
});
export const orderReceived = (changes: Changes<order.PurchaseOrderReceived> = {}): order.PurchaseOrderReceived => ({
  type: 'PurchaseOrderReceived',
  data: {
    ...ordered,
    quantity: 4,
    lots: [{ lotId: 'l-9', quantity: 4 }],
    outstanding: 6,
    deliveryNote: null,
    packVersion: PACK,
    receivedBy: 'agent-1',
    receivedAt: AT,
    ...changes,
  },
});
export const orderClosed = (changes: Changes<order.PurchaseOrderClosed> = {}): order.PurchaseOrderClosed => ({
  type: 'PurchaseOrderClosed',
  data: {
    ...ordered,
    cause: 'SHORT',
    givenUp: 6,
    note: 'No more to come.',
    closedBy: 'agent-1',
    closedAt: AT,
    ...changes,
  },
});
export const orderCancelled = (changes: Changes<order.PurchaseOrderCancelled> = {}): order.PurchaseOrderCancelled => ({
  type: 'PurchaseOrderCancelled',
  data: { ...ordered, givenUp: 10, note: 'Too dear.', cancelledBy: 'agent-1', cancelledAt: AT, ...changes },
});

const stocked = { reorderPointId: reorderPointIdOf(PART, 'o-1'), partId: PART, outletId: 'o-1', partnerId: 'p-1' };

export const pointSet = (changes: Changes<ReorderPointSet> = {}): ReorderPointSet => ({
  type: 'ReorderPointSet',
  data: { ...stocked, point: 2, quantity: 10, supplier: 'Northwind', setBy: 'agent-1', setAt: AT, ...changes },
});
export const pointRemoved = (changes: Changes<ReorderPointRemoved> = {}): ReorderPointRemoved => ({
  type: 'ReorderPointRemoved',
  data: { ...stocked, removedBy: 'agent-1', removedAt: AT, ...changes },
});
export const reorderRequested = (changes: Changes<ReorderRequested> = {}): ReorderRequested => ({
  type: 'ReorderRequested',
  data: {
    ...stocked,
    purchaseOrderId: 's-1',
    available: 2,
    onOrder: 0,
    point: 2,
    quantity: 10,
    supplier: 'Northwind',
    requestedAt: AT,
    ...changes,
  },
});
export const reorderEnded = (changes: Changes<ReorderEnded> = {}): ReorderEnded => ({
  type: 'ReorderEnded',
  data: { ...stocked, purchaseOrderId: 's-1', endedAt: AT, ...changes },
});
