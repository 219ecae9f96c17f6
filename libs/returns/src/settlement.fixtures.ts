import { eur } from './known.fixtures.js';
import { AT, builderOf, ofLine, purchases, text } from './return.fixtures.js';
import type { QuotedLine } from './return-words.events.js';
import type {
  ChargeProposed,
  ChargeResolved,
  CreditNoteIssued,
  RefundDeclined,
  RefundErrored,
  RefundRedirected,
  RefundRequested,
  RefundRetried,
  RefundSucceeded,
  RepairRequested,
  ReplacementRequested,
  ReplacementShipped,
  ReturnLineRepaired,
  ReturnLineUnrepaired,
  SettlementConfirmed,
  SettlementQuoted,
  StoreCreditGranted,
  UnitExchanged,
} from './settlement.events.js';

export const KEY = '5f0c1f8e-52a5-5f2b-9a94-3b7f1c2d4e5f';

export const quotedOne: QuotedLine = {
  no: 1,
  remedy: 'REFUND',
  quantity: 2,
  gross: eur(40_000),
  deductions: [],
  shipping: null,
  due: eur(40_000),
};

export const quoted = builderOf<SettlementQuoted>('SettlementQuoted', {
  returnId: 'r-1',
  quoteNo: 1,
  lines: [quotedOne],
  total: eur(40_000),
  value: eur(40_000),
  quotedBy: 'agent-1',
  quotedAt: AT,
  packVersion: '2026.1',
});
export const confirmed = builderOf<SettlementConfirmed>('SettlementConfirmed', {
  returnId: 'r-1',
  quoteNo: 1,
  total: eur(40_000),
  value: eur(40_000),
  confirmedBy: 'supervisor-1',
  confirmedAs: 'supervisor',
  confirmedAt: AT,
  packVersion: '2026.1',
});
export const refundRequested = builderOf<RefundRequested>('RefundRequested', {
  ...ofLine,
  amount: eur(40_000),
  payTo: text('4111111111111111'),
  number: 'R26-R70E1YB3',
  orderNumber: 'A-100',
  quoteNo: 1,
  requestedAt: AT,
});
export const refundErrored = builderOf<RefundErrored>('RefundErrored', {
  ...ofLine,
  key: KEY,
  attempt: 1,
  problem: 'UNKNOWN',
  retryAt: '2026-03-02T10:00:00.000Z',
  erroredAt: AT,
});
export const refundRetried = builderOf<RefundRetried>('RefundRetried', {
  ...ofLine,
  key: KEY,
  attempt: 2,
  amount: eur(40_000),
  retriedBy: 'system',
  retriedAt: AT,
});
export const refundDeclined = builderOf<RefundDeclined>('RefundDeclined', {
  ...ofLine,
  key: KEY,
  code: 'CARD_CLOSED',
  declinedAt: AT,
});
export const refundRedirected = builderOf<RefundRedirected>('RefundRedirected', {
  ...ofLine,
  declinedKey: KEY,
  amount: eur(40_000),
  payTo: text('DE02120300000000202051'),
  number: 'R26-R70E1YB3',
  orderNumber: 'A-100',
  redirectedBy: 'supervisor-1',
  redirectedAt: AT,
});
export const refundSucceeded = builderOf<RefundSucceeded>('RefundSucceeded', {
  ...ofLine,
  key: KEY,
  amount: eur(40_000),
  reference: 'pay-77',
  succeededAt: AT,
});
export const storeCreditGranted = builderOf<StoreCreditGranted>('StoreCreditGranted', {
  ...ofLine,
  creditId: 'cr-1',
  customerId: 'k-1',
  amount: eur(40_000),
  quoteNo: 1,
  validUntil: '2026-04-13T01:00:00.000Z',
  grantedAt: AT,
});
export const creditNoteIssued = builderOf<CreditNoteIssued>('CreditNoteIssued', {
  ...ofLine,
  creditNoteId: 'cr-1',
  creditNoteNumber: 'R26-R70E1YB3/1',
  customerId: 'k-1',
  orderNumber: 'A-100',
  amount: eur(40_000),
  quoteNo: 1,
  issuedAt: AT,
});
export const replacementRequested = builderOf<ReplacementRequested>('ReplacementRequested', {
  ...ofLine,
  productId: 'p-1',
  sku: 'AC-9',
  quantity: 1,
  inAdvance: false,
  requestedAt: AT,
});
export const replacementShipped = builderOf<ReplacementShipped>('ReplacementShipped', {
  ...ofLine,
  unitId: 'u-1',
  byUnitId: 'u-2',
  bySerial: 'SN-2',
  quantity: 1,
  purchases,
  carrier: 'Express',
  trackingNumber: 'T-1',
  goodsDueAt: null,
  shippedBy: 'dispatcher-1',
  shippedAt: AT,
});
export const exchanged = builderOf<UnitExchanged>('UnitExchanged', {
  ...ofLine,
  unitId: 'u-1',
  productId: 'p-1',
  serial: 'SN-1',
  byUnitId: 'u-2',
  exchangedAt: AT,
});
export const repairRequested = builderOf<RepairRequested>('RepairRequested', {
  ...ofLine,
  productId: 'p-1',
  unitId: 'u-1',
  quantity: 1,
  requestedAt: AT,
});
export const repaired = builderOf<ReturnLineRepaired>('ReturnLineRepaired', {
  ...ofLine,
  unitId: 'u-1',
  quantity: 1,
  purchases: [...purchases, { purchaseId: 'u-1', item: 'u-1' }],
  reference: 'W-5',
  repairedBy: 'technician-1',
  repairedAt: AT,
});
export const unrepaired = builderOf<ReturnLineUnrepaired>('ReturnLineUnrepaired', {
  ...ofLine,
  cause: 'NO_FAULT_FOUND',
  reference: 'w-1',
  decideBy: '2026-03-03T01:00:00.000Z',
  recordedBy: 'system',
  recordedAt: AT,
  packVersion: '2026.1',
});
export const chargeProposed = builderOf<ChargeProposed>('ChargeProposed', {
  ...ofLine,
  amount: eur(20_000),
  goodsDueAt: '2026-03-03T05:00:00.000Z',
  proposedAt: '2026-03-03T05:00:00.000Z',
  packVersion: '2026.1',
});
export const chargeResolved = builderOf<ChargeResolved>('ChargeResolved', {
  ...ofLine,
  outcome: 'WAIVED',
  amount: null,
  reason: text('A customer of twenty years.'),
  resolvedBy: 'supervisor-1',
  resolvedAt: AT,
});
