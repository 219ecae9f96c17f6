import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { priceProjection } from './price.projection.js';
import type { PriceView } from './price.view.js';
import { priceEntries, priceListId, priceListPublished } from './price-list.fixtures.js';
import { priceListProjection } from './price-list.projection.js';

const [clip, roof] = priceEntries;
const second = priceListPublished({
  no: 2,
  validFrom: '2026-04-01',
  entries: [{ ...clip, price: { amount: 600, currency: 'EUR' } }],
});

const row: PriceView = {
  id: `${priceListId}/1/CLIP`,
  priceListId,
  listName: 'Retail',
  kind: 'GOODS',
  edition: 1,
  ...clip,
  currency: 'EUR',
  validFrom: '2026-01-01',
  validUntil: null,
  latestOf: priceListId,
  position: positionOf(1),
};
const roofRow: PriceView = { ...row, id: `${priceListId}/1/SR-400-T`, ...roof };
const byId = (...rows: PriceView[]) => Object.fromEntries(rows.map((each) => [each.id, each]));

describe('the rows of prices', () => {
  it('are one for each price of an edition', () =>
    expect(projected(priceProjection, recorded(priceListPublished(), 1))).toEqual(byId(row, roofRow)));

  it('end with the next edition, also where it has the article no more', () => {
    const end = { validUntil: '2026-04-01', latestOf: null, position: positionOf(2) };
    expect(projected(priceProjection, recorded(priceListPublished(), 1), recorded(second, 2))).toEqual(
      byId(
        { ...row, ...end },
        { ...roofRow, ...end },
        {
          ...row,
          id: `${priceListId}/2/CLIP`,
          edition: 2,
          price: { amount: 600, currency: 'EUR' },
          validFrom: '2026-04-01',
          position: positionOf(2),
        },
      ),
    );
  });

  it('are left alone by other lists', () => {
    const other = priceListPublished({ priceListId: 'other', name: 'Wholesale', validFrom: '2026-05-01' });
    expect(projected(priceProjection, recorded(priceListPublished(), 1), recorded(other, 2))).toMatchObject(
      byId(row, roofRow),
    );
  });
});

describe('the row of a price list', () => {
  it('shows its editions', () =>
    expect(projected(priceListProjection, recorded(priceListPublished(), 1), recorded(second, 2))).toEqual({
      [priceListId]: {
        id: priceListId,
        name: 'Retail',
        kind: 'GOODS',
        currency: 'EUR',
        editions: [
          { no: 1, validFrom: '2026-01-01', entries: 2, publishedAt: '2026-03-02T09:00:00.000Z' },
          { no: 2, validFrom: '2026-04-01', entries: 1, publishedAt: '2026-03-02T09:00:00.000Z' },
        ],
        version: '1',
        position: positionOf(2),
      },
    }));
});
