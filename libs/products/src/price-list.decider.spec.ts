import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import type { PriceListCommand, PublishPriceList } from './price-list.commands.js';
import { priceListDecider } from './price-list.decider.js';
import { priceEntries, priceListId, priceListPublished } from './price-list.fixtures.js';
import { productsPolicySection } from './products.policy-section.js';

const known = { policy: defaultSection(productsPolicySection), zone: 'Europe/Berlin' };
const given = specification(priceListDecider, known);
const command = commandMaker<PriceListCommand>();
const [clip, roof] = priceEntries;

const publish = (changes: Partial<PublishPriceList['data']> = {}, context = {}) =>
  command(
    'PublishPriceList',
    { name: 'Retail', kind: 'GOODS', currency: 'EUR', validFrom: '2026-01-01', entries: priceEntries, ...changes },
    context,
  );
const raised = [{ ...clip, price: { amount: 600, currency: 'EUR' } }, roof];

describe('a price list', () => {
  it('is published, also for days that are over', () => given().when(publish()).then(priceListPublished()));

  it('is written down as everybody writes it, in the order of articles', () =>
    given()
      .when(
        publish({
          name: ' Retail ',
          entries: [
            { ...roof, sku: ' sr-400-t', description: ' Solar roof 400 ' },
            { ...clip, sku: 'clip' },
          ],
        }),
      )
      .then(priceListPublished()));

  it('that is imported was published in its time', () =>
    given()
      .when(publish({}, { origin: 'IMPORT', occurredAt: '2019-05-06T07:08:09.000Z' }))
      .then(priceListPublished({ publishedAt: '2019-05-06T07:08:09.000Z' })));

  it('has the stream of its name and currency', () => {
    expect(priceListDecider.stream(publish({ name: ' retail' }))).toBe(`pricelist-${priceListId}`);
    expect(priceListDecider.stream(publish({ currency: 'KRW' }))).not.toBe(`pricelist-${priceListId}`);
  });

  it('is published once: the same edition again changes nothing', () =>
    given(priceListPublished()).when(publish()).thenNothing());

  it('has another edition from today on', () =>
    given(priceListPublished())
      .when(publish({ validFrom: '2026-03-02', entries: raised }))
      .then(priceListPublished({ no: 2, validFrom: '2026-03-02', entries: raised })));

  it('is corrected until its day is over', () =>
    given(priceListPublished({ validFrom: '2026-04-01' }))
      .when(publish({ validFrom: '2026-04-01', entries: raised }))
      .then(priceListPublished({ no: 2, validFrom: '2026-04-01', entries: raised })));

  it('changes no price of a day that is over, by the zone of the company', () => {
    given(priceListPublished())
      .when(publish({ validFrom: '2026-03-01', entries: raised }))
      .thenRejected('PRICE_LIST_PAST_CHANGED', { earliest: '2026-03-02', state: 'EDITION_1' });
    given(priceListPublished())
      .when(publish({ validFrom: '2026-03-02', entries: raised }, { at: '2026-03-02T23:00:00.000Z' }))
      .thenRejected('PRICE_LIST_PAST_CHANGED', { earliest: '2026-03-03' });
  });

  it('that is imported has editions of days that are over', () =>
    given(priceListPublished())
      .when(publish({ validFrom: '2026-02-01', entries: raised }, { origin: 'IMPORT' }))
      .then(priceListPublished({ no: 2, validFrom: '2026-02-01', entries: raised })));

  it('has no edition before the one that there is', () =>
    given(priceListPublished({ validFrom: '2026-05-01' }))
      .when(publish({ validFrom: '2026-04-30' }))
      .thenRejected('PRICE_LIST_EDITION_TOO_EARLY', { earliest: '2026-05-01' }));

  it('stays of its kind', () =>
    given(priceListPublished())
      .when(publish({ kind: 'PARTS', validFrom: '2026-04-01' }))
      .thenRejected('PRICE_LIST_KIND_DIFFERENT', { kind: 'GOODS' }));

  it.each<[string, Partial<PublishPriceList['data']>]>([
    ['PRICE_LIST_TEXT_MISSING', { name: ' ' }],
    ['PRICE_LIST_TEXT_TOO_LONG', { name: 'x'.repeat(201) }],
    ['PRICE_LIST_ENTRIES_MISSING', { entries: [] }],
    ['PRICE_LIST_TEXT_MISSING', { entries: [{ ...clip, sku: '' }] }],
    ['PRICE_LIST_TEXT_TOO_LONG', { entries: [{ ...clip, description: 'x'.repeat(501) }] }],
    ['PRICE_LIST_ENTRY_REPEATED', { entries: [clip, roof, { ...clip, sku: 'clip ' }] }],
    ['PRICE_LIST_PRICE_IMPOSSIBLE', { entries: [{ ...clip, price: { amount: -1, currency: 'EUR' } }] }],
    ['PRICE_LIST_CURRENCY_UNKNOWN', { currency: 'EURO' }],
    ['PRICE_LIST_CURRENCY_DIFFERENT', { entries: [clip, { ...roof, price: { amount: 1, currency: 'USD' } }] }],
    ['PRICE_LIST_DAY_UNKNOWN', { validFrom: '2026-02-29' }],
    ['PRICE_LIST_DAY_UNKNOWN', { validFrom: '2026' }],
  ])('is refused with %s for %j', (code, changes) => given().when(publish(changes)).thenRejected(code));

  it('has no more prices than the pack allows', () =>
    given()
      .when(publish(), { ...known, policy: { ...known.policy, maxPriceEntries: 1 } })
      .thenRejected('PRICE_LIST_TOO_MANY_ENTRIES', { count: 2, limit: 1 }));
});
