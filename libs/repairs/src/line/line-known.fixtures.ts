import { eur } from './line.fixtures.js';
import type { LineFacts, ListPrice } from './line-facts.js';

const hours = (amount: number) => ({ amount, unit: 'HOURS' as const, calendar: 'always' });

export const linesPolicy = {
  mostLines: 3,
  quote: { valid: hours(240), bindsAcrossEditions: true },
  priceLists: { REPAIR: 'Repairs', PARTS: 'Spare parts' },
  travelSku: 'TRAVEL',
  agreedRemedyIsFree: true,
  goodwillLimits: { supervisor: eur(10_000), manager: eur(500_000), executive: 'UNLIMITED' as const },
  checkedAt: ['WORKSHOP' as const],
  labourCostPerHour: eur(6_000),
  textLimits: { cause: 100, note: 100 },
};

export const listPrice = (sku: string, amount: number, kind: ListPrice['kind'] = 'REPAIR', edition = 1): ListPrice => ({
  kind,
  sku,
  price: eur(amount),
  priceListId: kind === 'PARTS' ? 'list-parts' : 'list-repair',
  edition,
});

export const prices: readonly ListPrice[] = [
  listPrice('DOOR-1', 8_000, 'PARTS'),
  listPrice('SCREW-4', 50, 'PARTS'),
  listPrice('WORK-1', 5_000),
  listPrice('WORK-2', 3_000),
  listPrice('TRAVEL', 2_000),
  listPrice('INSPECTION', 1_500),
];

export const lineFacts: LineFacts = {
  components: ['DOOR', 'SEAL'],
  cover: [],
  parts: [
    { partNumber: 'DOOR-1', partId: 'part-door' },
    { partNumber: 'SCREW-4', partId: 'part-screw' },
    { partNumber: 'NO-SUCH', partId: null },
  ],
  prices,
  stock: [],
  outletPartnerId: 'partner-1',
  isOwnWork: true,
};
