import { type Event, personal } from '#event-sourcing';
import { eur } from './known.fixtures.js';
import type { PurchaseEvent, PurchaseQuantityClaimed, PurchaseQuantityFreed } from './purchase.events.js';
import type {
  AdvanceExchangeGranted,
  GoodsWaived,
  ReturnEvent,
  ReturnFailed,
  ReturnLineAccepted,
  ReturnLineAuthorised,
  ReturnLineCancelled,
  ReturnLineDenied,
  ReturnLineDisposed,
  ReturnLineExpired,
  ReturnLineInspected,
  ReturnLineReceived,
  ReturnLineReferred,
  ReturnLineRejected,
  ReturnLineSplit,
  ReturnOpened,
  ReturnRemedyChanged,
  ReturnSettled,
  UnitTakenBack,
} from './return.events.js';
import type { OpenedLine } from './return-words.events.js';

/** A builder for one event: what matters to a spec is named there, the rest is like this. */
export const builderOf =
  <E extends ReturnEvent | PurchaseEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
export const UNTIL = '2026-03-06T13:00:00.000Z';
export const SUBJECT = 'customer-k-1';
export const text = (words: string) => personal(SUBJECT, words);

export const ofLine = { returnId: 'r-1', no: 1 };
export const purchases = [{ purchaseId: 'o-1', item: 'line-1' }];

/** Two of four pieces of an order, wanted back for their money. */
export const line: OpenedLine = {
  no: 1,
  productId: 'p-1',
  sku: 'AC-9',
  unitId: null,
  serial: null,
  batch: null,
  orderLineNo: 1,
  quantity: 2,
  reason: 'NOT_AS_DESCRIBED',
  symptomCode: null,
  remedy: 'REFUND',
  unitPrice: eur(20_000),
  priceSource: 'ORDER',
  agreed: null,
  region: 'DE-BY',
  shippedAt: '2026-02-01T08:00:00.000Z',
  deliveredAt: '2026-03-01T08:00:00.000Z',
  purchases,
  words: text('It is not the colour of the picture.'),
};

/** One unit that does not work, to be exchanged. */
export const unitLine: OpenedLine = {
  ...line,
  unitId: 'u-1',
  serial: 'SN-1',
  batch: 'B7',
  quantity: 1,
  reason: 'DEFECTIVE',
  symptomCode: 'LEAK',
  remedy: 'REPLACE',
  purchases: [...purchases, { purchaseId: 'u-1', item: 'u-1' }],
};

export const opened = builderOf<ReturnOpened>('ReturnOpened', {
  returnId: 'r-1',
  number: 'R26-R70E1YB3',
  complaintId: null,
  taskId: null,
  customerId: 'k-1',
  orderId: 'o-1',
  orderNumber: 'A-100',
  region: 'DE-BY',
  currency: 'EUR',
  lines: [line],
  openedBy: 'agent-1',
  openedAt: AT,
  packVersion: '2026.1',
});
export const authorised = builderOf<ReturnLineAuthorised>('ReturnLineAuthorised', {
  ...ofLine,
  until: UNTIL,
  shippingPayer: 'SELLER',
  authorisedBy: 'agent-1',
  authorisedAt: AT,
  packVersion: '2026.1',
});
const freeing = { ...ofLine, quantity: 2, purchases };
export const denied = builderOf<ReturnLineDenied>('ReturnLineDenied', {
  ...freeing,
  reason: text('The seal is broken.'),
  deniedBy: 'supervisor-1',
  deniedAt: AT,
});
export const cancelled = builderOf<ReturnLineCancelled>('ReturnLineCancelled', {
  ...freeing,
  cause: 'CUSTOMER_ASKED',
  cancelledBy: 'agent-1',
  cancelledAt: AT,
});
export const expired = builderOf<ReturnLineExpired>('ReturnLineExpired', {
  ...freeing,
  until: UNTIL,
  expiredAt: UNTIL,
});
export const split = builderOf<ReturnLineSplit>('ReturnLineSplit', {
  ...ofLine,
  intoNo: 2,
  quantity: 1,
  remaining: 1,
  until: UNTIL,
  goodsDueAt: null,
  splitAt: AT,
});
export const received = builderOf<ReturnLineReceived>('ReturnLineReceived', {
  ...ofLine,
  reception: 'RECEIVED',
  quantity: 2,
  condition: 'SEALED',
  serial: null,
  note: null,
  receivedBy: 'dispatcher-1',
  receivedAt: AT,
});
export const inspected = builderOf<ReturnLineInspected>('ReturnLineInspected', {
  ...ofLine,
  condition: 'USED',
  finding: 'FAULT_CONFIRMED',
  note: text('The valve drips.'),
  inspectedBy: 'technician-1',
  inspectedAt: AT,
});
export const referred = builderOf<ReturnLineReferred>('ReturnLineReferred', {
  ...ofLine,
  causes: ['SHORT'],
  note: null,
  referredBy: 'agent-1',
  referredAt: AT,
});
export const accepted = builderOf<ReturnLineAccepted>('ReturnLineAccepted', {
  ...ofLine,
  quantity: 2,
  causes: [],
  byHand: false,
  acceptedBy: 'agent-1',
  acceptedAs: 'agent',
  acceptedAt: AT,
});
export const rejected = builderOf<ReturnLineRejected>('ReturnLineRejected', {
  ...freeing,
  reason: text('It was dropped.'),
  rejectedBy: 'supervisor-1',
  rejectedAt: AT,
});
export const remedyChanged = builderOf<ReturnRemedyChanged>('ReturnRemedyChanged', {
  ...ofLine,
  from: 'REPLACE',
  to: 'REFUND',
  reason: text('None in stock.'),
  changedBy: 'agent-1',
  changedAt: AT,
});
export const advanceGranted = builderOf<AdvanceExchangeGranted>('AdvanceExchangeGranted', {
  ...ofLine,
  value: eur(20_000),
  limit: eur(50_000),
  grantedBy: 'agent-1',
  grantedAt: AT,
  packVersion: '2026.1',
});
export const goodsWaived = builderOf<GoodsWaived>('GoodsWaived', {
  ...ofLine,
  value: eur(800),
  limit: eur(1_000),
  waivedBy: 'agent-1',
  waivedAt: AT,
  packVersion: '2026.1',
});
export const takenBack = builderOf<UnitTakenBack>('UnitTakenBack', {
  ...ofLine,
  unitId: 'u-1',
  productId: 'p-1',
  serial: 'SN-1',
  takenBackAt: AT,
});
export const disposed = builderOf<ReturnLineDisposed>('ReturnLineDisposed', {
  ...ofLine,
  productId: 'p-1',
  unitId: null,
  serial: null,
  quantity: 2,
  disposition: 'RESTOCK',
  note: null,
  disposedBy: 'dispatcher-1',
  disposedAt: AT,
});
export const settled = builderOf<ReturnSettled>('ReturnSettled', {
  returnId: 'r-1',
  complaintId: null,
  taskId: null,
  remedies: ['REFUND'],
  settledQuantity: 2,
  failedQuantity: 0,
  refunded: eur(40_000),
  credited: null,
  settledAt: AT,
});
export const failed = builderOf<ReturnFailed>('ReturnFailed', {
  returnId: 'r-1',
  complaintId: null,
  taskId: null,
  reason: 'DENIED',
  failedQuantity: 2,
  failedAt: AT,
});
export const claimed = builderOf<PurchaseQuantityClaimed>('PurchaseQuantityClaimed', {
  purchaseId: 'o-1',
  returnId: 'r-1',
  item: 'line-1',
  quantity: 2,
  bought: 4,
  claimedAt: AT,
});
export const freed = builderOf<PurchaseQuantityFreed>('PurchaseQuantityFreed', {
  purchaseId: 'o-1',
  returnId: 'r-1',
  no: 1,
  item: 'line-1',
  quantity: 2,
  cause: 'DENIED',
  freedAt: AT,
});
