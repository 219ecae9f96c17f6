import { type Event, personal } from '#event-sourcing';
import type {
  UnitComponentReplaced,
  UnitCorrected,
  UnitDelivered,
  UnitEvent,
  UnitInstalled,
  UnitMisplaced,
  UnitMoved,
  UnitRegistered,
  UnitReplaced,
  UnitReturned,
  UnitScrapped,
  UnitShipped,
  UnitSold,
} from './unit.events.js';
import type { UnitKnown, UnitRangeKnown } from './unit-known.js';
import type { UnitRangeEvent, UnitRangeRegistered, UnitRangeWithdrawn } from './unit-range.events.js';

const builderOf =
  <E extends UnitEvent | UnitRangeEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
const unitId = 'u-1';
const productId = 'p-1';
const batch = 'B7';
const of = { unitId, productId, batch };

/** Noon of a day, as an instant. */
export const noon = (date: string): string => `${date}T12:00:00.000Z`;

export const registered = builderOf<UnitRegistered>('UnitRegistered', {
  ...of,
  sku: 'ROOF-S',
  serial: 'SN-0007',
  rangeId: null,
  productionDate: '2025-01-10',
  region: 'CN',
  customerId: null,
  shippedAt: null,
  shelfDays: 90,
  serviceLifeMonths: 120,
  packVersion: '1+0',
  registeredAt: AT,
});

export const shipped = builderOf<UnitShipped>('UnitShipped', {
  ...of,
  orderId: null,
  region: null,
  shippedAt: noon('2025-02-01'),
});

export const sold = builderOf<UnitSold>('UnitSold', {
  ...of,
  orderId: null,
  customerId: 'k-1',
  region: 'CN-44',
  price: { amount: 120_000, currency: 'CNY' },
  soldAt: noon('2025-03-01'),
});

export const delivered = builderOf<UnitDelivered>('UnitDelivered', {
  ...of,
  orderId: null,
  deliveredAt: noon('2025-03-04'),
});

export const installed = builderOf<UnitInstalled>('UnitInstalled', {
  ...of,
  region: 'CN-44',
  site: personal('customer-k-1', '8 Harbour Road, Guangzhou'),
  installedBy: 'tech-1',
  installedAt: noon('2025-03-10'),
});

export const moved = builderOf<UnitMoved>('UnitMoved', {
  ...of,
  region: 'CN-11',
  customerId: null,
  site: null,
  movedAt: noon('2025-06-01'),
});

export const misplaced = builderOf<UnitMisplaced>('UnitMisplaced', {
  ...of,
  region: 'CN-11',
  intendedRegions: ['CN-44', 'CN-45'],
  since: noon('2025-06-01'),
  foundAt: AT,
});

export const returned = builderOf<UnitReturned>('UnitReturned', {
  ...of,
  returnId: 'r-1',
  returnedAt: noon('2025-09-01'),
});

export const replaced = builderOf<UnitReplaced>('UnitReplaced', {
  ...of,
  byUnitId: 'u-2',
  returnId: 'r-1',
  replacedAt: noon('2025-09-02'),
});

export const scrapped = builderOf<UnitScrapped>('UnitScrapped', {
  ...of,
  reason: personal('unit-u-1', 'Broken beyond repair.'),
  scrappedAt: noon('2025-10-01'),
});

export const componentReplaced = builderOf<UnitComponentReplaced>('UnitComponentReplaced', {
  ...of,
  component: 'COMPRESSOR',
  oldSerial: 'C-1',
  newSerial: 'C-2',
  partNumber: 'COMP-9',
  workOrderId: 'w-1',
  replacedAt: noon('2025-07-01'),
});

export const corrected = builderOf<UnitCorrected>('UnitCorrected', {
  ...of,
  productionDate: '2025-01-10',
  region: 'CN-44',
  customerId: 'k-1',
  shippedAt: null,
  soldAt: noon('2025-03-02'),
  installedAt: noon('2025-03-10'),
  reason: personal('customer-k-1', 'The invoice says so.'),
  correctedAt: AT,
});

export const rangeRegistered = builderOf<UnitRangeRegistered>('UnitRangeRegistered', {
  rangeId: 'g-1',
  productId,
  sku: 'ROOF-S',
  prefix: 'SN-',
  first: '0001',
  last: '0100',
  count: 100,
  batch,
  productionDate: '2025-01-10',
  region: 'CN-44',
  shippedAt: noon('2025-02-01'),
  shelfDays: 90,
  serviceLifeMonths: 120,
  packVersion: '1+0',
  registeredAt: AT,
});

export const rangeWithdrawn = builderOf<UnitRangeWithdrawn>('UnitRangeWithdrawn', {
  rangeId: 'g-1',
  productId,
  prefix: 'SN-',
  first: '0001',
  last: '0100',
  reason: 'Registered twice.',
  withdrawnAt: AT,
});

const product = { productId, sku: 'ROOF-S', intendedRegions: ['CN-44', 'CN-45'], serviceLifeMonths: 120 };
const policy = {
  shelfDays: 90,
  maxRangeUnits: 1_000_000,
  placeDecimals: 2,
  textLimits: { name: 200, description: 500, reason: 2_000 },
};

export const unitKnown = (changes: Partial<UnitKnown> = {}): UnitKnown => ({
  product,
  policy,
  packVersion: '1+0',
  range: null,
  elsewhere: null,
  sale: null,
  ...changes,
});

export const unitRangeKnown = (changes: Partial<UnitRangeKnown> = {}): UnitRangeKnown => ({
  product,
  policy,
  packVersion: '1+0',
  registered: [],
  ...changes,
});
