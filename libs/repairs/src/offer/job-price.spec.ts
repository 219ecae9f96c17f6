import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { diagnosed } from '../line/line.fixtures.js';
import { qualifiedOrder, repairedLine, startedOrder } from '../line/line-journey.fixtures.js';
import { workOrderDecider } from '../work-order/work-order.decider.js';
import { dispatchPolicy } from './dispatch-known.fixtures.js';
import { articlesOf, jobPrice } from './job-price.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const listed = (sku: string, amount: number, priceListId = 'list-1') => ({
  kind: 'REPAIR' as const,
  sku,
  price: eur(amount),
  priceListId,
  edition: 1,
});

describe('the articles of a job', () => {
  const { articles: byKind } = dispatchPolicy.ranking;
  const articles = (events: readonly WorkOrderEvent[], travelSku: string | null = 'TRAVEL') => {
    const state = fold(workOrderDecider, events);
    return state && articlesOf(state, { byKind, travelSku });
  };

  it('are those of the pack and the way, as long as nothing is diagnosed', () => {
    expect(articles(qualifiedOrder({ kind: 'REPAIR', place: 'SITE' }))).toEqual(['WORK', 'TRAVEL']);
    expect(articles(qualifiedOrder({ kind: 'INSTALLATION', place: 'SITE' }))).toEqual(['INSTALL', 'TEST', 'TRAVEL']);
    expect(articles(qualifiedOrder({ kind: 'REPAIR', place: 'WORKSHOP' }))).toEqual(['WORK']);
    expect(articles(qualifiedOrder({ kind: 'REPAIR', place: 'SITE' }), null)).toEqual(['WORK']);
  });

  it('are the work on lines that are not done yet', () => {
    const site = { kind: 'REPAIR', place: 'SITE' } as const;
    const { labourSku } = diagnosed().data;
    expect(articles([...startedOrder(site), diagnosed()])).toEqual([labourSku, 'TRAVEL']);
    expect(articles(repairedLine(site))).toEqual(['WORK', 'TRAVEL']);
  });
});

describe('the price of a job', () => {
  const rules = {
    articles: ['WORK', 'TRAVEL'],
    prices: [listed('WORK', 8_000), listed('TRAVEL', 2_500), listed('WORK', 5_000, 'list-2')],
    fee: eur(6_000),
    converted: (money: { amount: number; currency: string }) => (money.currency === 'EUR' ? money : null),
  };
  const partner = { isOwn: false, priceListId: 'list-1' };

  it('is the sum of its articles by the list of the contract', () =>
    expect(jobPrice(partner, rules)).toEqual({
      amount: eur(10_500),
      basis: 'CONTRACT',
      priceListId: 'list-1',
      articles: ['WORK', 'TRAVEL'],
    }));

  it('is the fee of the pack where the list lacks one, for partners only', () => {
    const fee = { amount: eur(6_000), basis: 'PACK', priceListId: null, articles: [] };
    expect(jobPrice({ ...partner, priceListId: 'list-2' }, rules)).toEqual(fee);
    expect(jobPrice(partner, { ...rules, articles: [] })).toEqual(fee);
    expect(jobPrice({ isOwn: true, priceListId: 'list-2' }, rules)).toBeNull();
    expect(jobPrice({ isOwn: true, priceListId: 'list-1' }, rules)).toMatchObject({ amount: eur(10_500) });
  });

  it('is unknown without a contract, and where no rate is known', () => {
    expect(jobPrice({ ...partner, priceListId: null }, rules)).toBeNull();
    const dollars = rules.prices.map((each) => ({ ...each, price: { ...each.price, currency: 'USD' } }));
    expect(jobPrice(partner, { ...rules, prices: dollars })).toBeNull();
  });
});
