import { type PriceListPublished, priceListIdOf } from './price-list.events.js';

export const priceListId = priceListIdOf('Retail', 'EUR');

export const priceEntries = [
  { sku: 'CLIP', description: 'Clip', price: { amount: 500, currency: 'EUR' } },
  { sku: 'SR-400-T', description: 'Solar roof 400', price: { amount: 400_000, currency: 'EUR' } },
] as const;

export const priceListPublished = (changes: Partial<PriceListPublished['data']> = {}): PriceListPublished => ({
  type: 'PriceListPublished',
  data: {
    priceListId,
    name: 'Retail',
    kind: 'GOODS',
    currency: 'EUR',
    no: 1,
    validFrom: '2026-01-01',
    entries: priceEntries,
    publishedAt: '2026-03-02T09:00:00.000Z',
    ...changes,
  },
});
