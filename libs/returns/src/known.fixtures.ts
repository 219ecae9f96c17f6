import { RETURN_REASONS, type ReturnReason } from './events.js';
import type { LineFacts, OpeningFacts, OrderFacts, UnitFacts } from './opening-facts.js';
import type { Due, ReturnKnown, ReturnPolicy } from './return-known.js';

const HOUR = 3_600_000;
const hours = (amount: number): Due => ({ amount, unit: 'HOURS', calendar: 'always' });
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

const forEach = <Value>(value: (reason: ReturnReason) => Value): Readonly<Record<ReturnReason, Value>> =>
  Object.fromEntries(RETURN_REASONS.map((reason) => [reason, value(reason)])) as Readonly<Record<ReturnReason, Value>>;

const FREE: readonly ReturnReason[] = ['CHANGE_OF_MIND', 'ORDERED_BY_MISTAKE', 'OTHER'];

export const returnPolicy: ReturnPolicy = {
  authorisationDue: hours(100),
  claimWindow: forEach((reason) => hours(FREE.includes(reason) ? 50 : 500)),
  shippingPayer: forEach((reason) => (FREE.includes(reason) ? 'CUSTOMER' : 'SELLER')),
  returnlessLimit: eur(1_000),
  advanceExchange: { limit: eur(50_000), goodsDue: hours(20) },
  inspectionFor: ['DEFECTIVE', 'DEAD_ON_ARRIVAL'],
  unrepairedDecision: hours(16),
  review: {
    receptions: {
      SHORT: { unless: [] },
      WRONG_ITEM: { unless: [] },
      DAMAGED: { unless: ['DAMAGED_IN_TRANSIT'] },
      LOST: { unless: [] },
    },
    overValue: eur(100_000),
  },
  deductions: forEach((reason) =>
    FREE.includes(reason)
      ? { SEALED: 0, OPENED: 10, USED: 30, DAMAGED: 100 }
      : { SEALED: 0, OPENED: 0, USED: 0, DAMAGED: 0 },
  ),
  noFaultFound: { deductionPercent: 15, shippingPayer: 'CUSTOMER' },
  approvalLimits: { agent: eur(0), supervisor: eur(50_000), manager: eur(500_000), executive: 'UNLIMITED' },
  refundRetry: [hours(1), hours(4)],
  storeCreditValid: hours(1_000),
  mostLines: 3,
  mostPieces: 100,
  textLimits: { words: 200, note: 100 },
};

export const unit: UnitFacts = {
  unitId: 'u-1',
  productId: 'p-1',
  sku: 'AC-9',
  serial: 'SN-1',
  batch: 'B7',
  region: 'DE-BY',
  customerId: 'k-1',
  price: eur(20_000),
  shippedAt: '2026-02-01T08:00:00.000Z',
  deliveredAt: '2026-03-01T08:00:00.000Z',
};

export const order: OrderFacts = {
  orderId: 'o-1',
  number: 'A-100',
  customerId: 'k-1',
  region: 'DE-BY',
  isCancelled: false,
  lines: [
    {
      no: 1,
      productId: 'p-1',
      sku: 'AC-9',
      quantity: 4,
      unitPrice: eur(20_000),
      serials: ['SN-1'],
      shippedAt: '2026-02-01T08:00:00.000Z',
      deliveredAt: '2026-03-01T08:00:00.000Z',
    },
    {
      no: 2,
      productId: 'p-2',
      sku: 'FILTER-1',
      quantity: 10,
      unitPrice: eur(400),
      serials: [],
      shippedAt: '2026-02-01T08:00:00.000Z',
      deliveredAt: '2026-03-01T08:00:00.000Z',
    },
  ],
};

export const lineFacts = (changes: Partial<LineFacts> = {}): LineFacts => ({
  product: { productId: 'p-1', sku: 'AC-9' },
  units: [],
  listPrice: null,
  ...changes,
});

export const opening = (changes: Partial<OpeningFacts> = {}): OpeningFacts => ({
  order,
  lines: [lineFacts()],
  remedy: null,
  ...changes,
});

/** What a handler would gather: a pack with small round numbers, and clocks that run day and night. */
export const returnKnown: ReturnKnown = {
  packVersion: '2026.1',
  policy: returnPolicy,
  currency: 'EUR',
  rates: { USD: '0.5' },
  dueAt: ({ amount }, from) => new Date(Date.parse(from) + amount * HOUR).toISOString(),
  opening: opening(),
  replacement: null,
};
