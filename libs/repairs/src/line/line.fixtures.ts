import { type Event, type Personal, personal } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { LineCover, PartNeeded, PricedItem } from '../repair-words.events.js';
import type {
  LineAuthorised,
  LineCancelled,
  LineChecked,
  LineDeclined,
  LineDiagnosed,
  LineIrreparable,
  LinePartFailed,
  LinePartsAwaited,
  LinePartsReleased,
  LinePartsReserved,
  LineRediagnosed,
  LineRepaired,
  LineReturned,
  QuoteIssued,
} from './line.events.js';

/** A builder for one event: what matters to a spec is named there, the rest is like this. */
const builderOf =
  <E extends WorkOrderEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
export const VALID_UNTIL = '2026-03-12T09:00:00.000Z';
export const eur = (amount: number) => ({ amount, currency: 'EUR' });
export const text = (words: string): Personal => personal('customer-k-1', words);

const ofLine = { workOrderId: 'w-1', no: 1 };

export const door: PartNeeded = { partId: 'part-door', partNumber: 'DOOR-1', quantity: 1 };
export const screws: PartNeeded = { partId: 'part-screw', partNumber: 'SCREW-4', quantity: 4 };

export const covered = (percent: number, reason = 'IN_TERM'): readonly LineCover[] =>
  (['PARTS', 'LABOUR', 'TRAVEL'] as const).map((costKind) => ({
    costKind,
    percent,
    reason,
    plan: 'basic',
    planVersion: '1',
    until: '2027-01-01T00:00:00.000Z',
  }));

export const diagnosed = builderOf<LineDiagnosed>('LineDiagnosed', {
  ...ofLine,
  component: 'DOOR',
  symptomCode: 'LEAK',
  cause: 'The seal is brittle.',
  finding: null,
  labourSku: 'WORK-1',
  parts: [door],
  cover: [],
  inWarranty: false,
  diagnosedBy: 'technician-1',
  diagnosedAt: AT,
  packVersion: '2026.1',
});
export const rediagnosed = builderOf<LineRediagnosed>('LineRediagnosed', {
  ...diagnosed().data,
  cause: 'The hinge is bent.',
  parts: [door, screws],
});
export const irreparable = builderOf<LineIrreparable>('LineIrreparable', {
  ...ofLine,
  reason: text('The frame is rusted through.'),
  evidence: [],
  judgedBy: 'technician-1',
  judgedAt: AT,
});

export const item = (changes: Partial<PricedItem> = {}): PricedItem => ({
  lineNo: 1,
  kind: 'PART',
  sku: 'DOOR-1',
  quantity: 1,
  listPrice: eur(8_000),
  amount: eur(8_000),
  customerPays: eur(8_000),
  ...changes,
});
export const work = (changes: Partial<PricedItem> = {}): PricedItem =>
  item({
    kind: 'LABOUR',
    sku: 'WORK-1',
    listPrice: eur(5_000),
    amount: eur(5_000),
    customerPays: eur(5_000),
    ...changes,
  });
export const travel = (changes: Partial<PricedItem> = {}): PricedItem =>
  item({
    lineNo: null,
    kind: 'TRAVEL',
    sku: 'TRAVEL',
    listPrice: eur(2_000),
    amount: eur(2_000),
    customerPays: eur(2_000),
    ...changes,
  });

export const quoted = builderOf<QuoteIssued>('QuoteIssued', {
  workOrderId: 'w-1',
  quoteNo: 1,
  lineNos: [1],
  priceListIds: ['list-parts', 'list-repair'],
  editions: [1, 1],
  items: [item(), work(), travel()],
  total: eur(15_000),
  customerPays: eur(15_000),
  validUntil: VALID_UNTIL,
  quotedBy: 'agent-1',
  quotedAt: AT,
  packVersion: '2026.1',
});
export const authorised = builderOf<LineAuthorised>('LineAuthorised', {
  ...ofLine,
  quoteNo: 1,
  basis: 'CUSTOMER',
  goodwill: null,
  authorisedBy: 'agent-1',
  authorisedAt: AT,
  packVersion: '2026.1',
});
/** The company bears it whole. */
export const authorisedByWarranty = (changes: Partial<LineAuthorised['data']> = {}) =>
  authorised({ quoteNo: null, basis: 'WARRANTY', authorisedBy: 'technician-1', ...changes });
export const declined = builderOf<LineDeclined>('LineDeclined', {
  ...ofLine,
  quoteNo: 1,
  reason: text('Too dear.'),
  declinedAt: AT,
});
export const reserved = builderOf<LinePartsReserved>('LinePartsReserved', {
  ...ofLine,
  reservationId: 'res-door',
  partId: 'part-door',
  partNumber: 'DOOR-1',
  outletId: 'outlet-1',
  quantity: 1,
  reservedAt: AT,
});
export const awaited = builderOf<LinePartsAwaited>('LinePartsAwaited', {
  ...ofLine,
  partId: 'part-door',
  partNumber: 'DOOR-1',
  outletId: 'outlet-1',
  quantity: 1,
  awaitedAt: AT,
});
export const released = builderOf<LinePartsReleased>('LinePartsReleased', {
  ...ofLine,
  reservationId: 'res-door',
  partId: 'part-door',
  releasedAt: AT,
});
export const partFailed = builderOf<LinePartFailed>('LinePartFailed', {
  ...ofLine,
  reservationId: 'res-door',
  partId: 'part-door',
  partNumber: 'DOOR-1',
  quantity: 1,
  serials: ['D-100'],
  problem: 'DEAD_ON_ARRIVAL',
  reportedBy: 'technician-1',
  reportedAt: AT,
});
export const usedDoor = {
  reservationId: 'res-door',
  partId: 'part-door',
  partNumber: 'DOOR-1',
  quantity: 1,
  serials: ['D-100'],
};
export const repaired = builderOf<LineRepaired>('LineRepaired', {
  ...ofLine,
  partsUsed: [usedDoor],
  oldSerial: 'D-001',
  newSerial: 'D-100',
  minutes: 90,
  technicianId: 'technician-1',
  repairedBy: 'technician-1',
  repairedAt: AT,
});
export const checked = builderOf<LineChecked>('LineChecked', {
  ...ofLine,
  passed: true,
  note: null,
  checkedBy: 'quality-1',
  checkedAt: AT,
});
export const returned = builderOf<LineReturned>('LineReturned', {
  ...ofLine,
  returnedBy: 'technician-1',
  returnedAt: AT,
});
export const lineCancelled = builderOf<LineCancelled>('LineCancelled', { ...ofLine, cancelledAt: AT });

export const lineSamples = {
  LineDiagnosed: diagnosed(),
  LineRediagnosed: rediagnosed(),
  LineIrreparable: irreparable(),
  QuoteIssued: quoted(),
  LineAuthorised: authorised(),
  LineDeclined: declined(),
  LinePartsReserved: reserved(),
  LinePartsAwaited: awaited(),
  LinePartsReleased: released(),
  LinePartFailed: partFailed(),
  LineRepaired: repaired(),
  LineChecked: checked(),
  LineReturned: returned(),
  LineCancelled: lineCancelled(),
} satisfies Partial<{ readonly [E in WorkOrderEvent as E['type']]: E }>;
