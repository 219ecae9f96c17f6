import { describe, it } from '@jest/globals';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { command, given } from '../work-order/specification.fixtures.js';
import type { AuthoriseLines } from './line.commands.js';
import {
  AT,
  authorised,
  authorisedByWarranty,
  covered,
  declined,
  diagnosed,
  eur,
  irreparable,
  item,
  quoted,
  text,
  travel,
  VALID_UNTIL,
  work,
} from './line.fixtures.js';
import {
  asAgent,
  asSupervisor,
  authorisedLine,
  quotedLine,
  repairedLine,
  startedOrder,
} from './line-journey.fixtures.js';
import { lineFacts, listPrice, prices } from './line-known.fixtures.js';

const withPrices = (...changed: readonly ReturnType<typeof listPrice>[]) => ({
  ...workOrderKnown,
  lines: {
    ...lineFacts,
    prices: [...changed, ...prices.filter(({ sku }) => !changed.some((each) => each.sku === sku))],
  },
});
const quote = (lineNos: readonly number[] | null = null) =>
  command('IssueQuote', { workOrderId: 'w-1', lineNos }, asAgent);

describe('a quote', () => {
  it('names what each position costs by the published list, and until when it binds', () =>
    given(...startedOrder(), diagnosed())
      .when(quote())
      .then(quoted()));

  it('leaves to the customer what the cover does not bear; a fraction of a cent is the company’s', () =>
    given(...startedOrder(), diagnosed({ cover: covered(33.3) }))
      .when(quote())
      .then(
        quoted({
          items: [
            item({ customerPays: eur(5_336) }),
            work({ customerPays: eur(3_335) }),
            travel({ customerPays: eur(1_334) }),
          ],
          customerPays: eur(10_005),
        }),
      ));

  it('charges the way once, and not where the company bears it for another line', () => {
    given(...authorisedLine(), diagnosed({ no: 2, parts: [], labourSku: 'WORK-2' }))
      .when(quote())
      .then(
        quoted({
          quoteNo: 2,
          lineNos: [2],
          priceListIds: ['list-repair'],
          editions: [1],
          items: [
            work({ lineNo: 2, sku: 'WORK-2', listPrice: eur(3_000), amount: eur(3_000), customerPays: eur(3_000) }),
          ],
          total: eur(3_000),
          customerPays: eur(3_000),
        }),
      );
    given(
      ...startedOrder(),
      diagnosed({ cover: covered(100), inWarranty: true }),
      authorisedByWarranty(),
      diagnosed({ no: 2, parts: [] }),
    )
      .when(quote())
      .then(
        quoted({
          lineNos: [2],
          priceListIds: ['list-repair'],
          editions: [1],
          items: [work({ lineNo: 2 }), travel({ customerPays: eur(0) })],
          total: eur(7_000),
          customerPays: eur(5_000),
        }),
      );
  });

  it('is for no way where the unit is in the workshop', () =>
    given(...startedOrder({ place: 'WORKSHOP' }), diagnosed())
      .when(quote())
      .then(quoted({ items: [item(), work()], total: eur(13_000), customerPays: eur(13_000) })));

  it('is refused by the name of an article that has no price', () =>
    given(...startedOrder(), diagnosed({ labourSku: 'WORK-9' }))
      .when(quote())
      .thenRejected('LINE_PRICE_MISSING', { sku: 'WORK-9', list: 'REPAIR', lineNo: 1, next: 'PublishPriceList' }));

  it('is the same as long as prices are, and another one where they are not', () => {
    given(...quotedLine())
      .when(quote())
      .thenNothing();
    given(...quotedLine())
      .when(quote(), withPrices(listPrice('DOOR-1', 9_000, 'PARTS', 2)))
      .then(
        quoted({
          quoteNo: 2,
          editions: [2, 1],
          items: [item({ listPrice: eur(9_000), amount: eur(9_000), customerPays: eur(9_000) }), work(), travel()],
          total: eur(16_000),
          customerPays: eur(16_000),
        }),
      );
  });

  it('is of lines that the customer would pay for', () => {
    given(...startedOrder())
      .when(quote())
      .thenRejected('LINE_NOTHING_TO_QUOTE');
    given(...authorisedLine())
      .when(quote([1]))
      .thenRejected('LINE_NOT_QUOTABLE', { no: 1, status: 'AUTHORISED' });
  });
});

const authorise = (changes: Partial<AuthoriseLines['data']> = {}, context: object = asAgent) =>
  command('AuthoriseLines', { workOrderId: 'w-1', nos: [1], quoteNo: 1, basis: 'CUSTOMER', ...changes }, context);

describe('the customer’s yes', () => {
  it('authorises the line that was quoted', () =>
    given(...quotedLine())
      .when(authorise())
      .then(authorised()));

  it('counts once, and after a no', () => {
    given(...authorisedLine())
      .when(authorise())
      .thenNothing();
    given(...repairedLine())
      .when(authorise())
      .thenNothing();
    given(...quotedLine(), declined())
      .when(authorise())
      .then(authorised());
  });

  it('is to the latest quote of the line', () => {
    given(...startedOrder(), diagnosed())
      .when(authorise())
      .thenRejected('LINE_NOT_QUOTED');
    given(...quotedLine(), quoted({ quoteNo: 2 }))
      .when(authorise())
      .thenRejected('LINE_QUOTE_NOT_LATEST', { latest: 2 });
    given(...startedOrder(), diagnosed(), irreparable())
      .when(authorise())
      .thenRejected('LINE_CLOSED');
  });
});

describe('a price list that changed between quote and authorisation', () => {
  const dearer = withPrices(listPrice('DOOR-1', 9_000, 'PARTS', 2));
  const { policy } = workOrderKnown;
  const strict = {
    ...dearer,
    policy: {
      ...policy,
      lines: { ...policy.lines, quote: { ...policy.lines.quote, bindsAcrossEditions: false } },
    },
  };

  it('does not matter as long as the quote binds', () =>
    given(...quotedLine())
      .when(authorise(), dearer)
      .then(authorised()));

  it('asks for another quote once its time is over, changed or not', () => {
    given(...quotedLine())
      .when(authorise({}, { ...asAgent, at: VALID_UNTIL }))
      .thenRejected('WORK_ORDER_QUOTE_OUTDATED', { quoteNo: 1, validUntil: VALID_UNTIL, next: 'IssueQuote' });
    given(...quotedLine())
      .when(authorise({}, { ...asAgent, at: '2026-03-12T08:59:59.999Z' }))
      .then(authorised({ authorisedAt: '2026-03-12T08:59:59.999Z' }));
  });

  it('asks for another quote at once where the pack does not let quotes bind across editions', () => {
    given(...quotedLine())
      .when(authorise(), strict)
      .thenRejected('WORK_ORDER_QUOTE_OUTDATED', {
        changed: [{ sku: 'DOOR-1', quoted: eur(8_000), now: eur(9_000) }],
      });
    given(...quotedLine())
      .when(authorise(), { ...strict, lines: lineFacts })
      .then(authorised());
  });
});

describe('goodwill', () => {
  const goodwill = (changes: Partial<AuthoriseLines['data']> = {}, context: object = asSupervisor) =>
    authorise({ quoteNo: null, basis: 'GOODWILL', ...changes }, context);
  const given13000 = authorised({
    quoteNo: null,
    basis: 'GOODWILL',
    goodwill: eur(13_000),
    authorisedBy: 'manager-1',
  });

  it('is granted by a role whose limit covers what the customer would pay', () => {
    given(...quotedLine())
      .when(goodwill({}, { by: 'manager-1', roles: ['manager'] }))
      .then(given13000);
    given(...startedOrder(), diagnosed())
      .when(goodwill({}, { by: 'manager-1', roles: ['manager'] }))
      .then(given13000);
  });

  it('is not granted by another', () => {
    given(...quotedLine())
      .when(goodwill())
      .thenRejected('LINE_NEEDS_APPROVAL', { value: eur(13_000), roles: ['manager', 'executive'] });
    given(...quotedLine())
      .when(goodwill({}, asAgent))
      .thenRejected('LINE_NEEDS_APPROVAL');
  });

  it('counts for all lines together', () =>
    given(...startedOrder(), diagnosed({ parts: [] }), diagnosed({ no: 2, parts: [] }), diagnosed({ no: 3, parts: [] }))
      .when(goodwill({ nos: [1, 2, 3] }))
      .thenRejected('LINE_NEEDS_APPROVAL', { value: eur(15_000) }));

  it('has a rate for its limit', () =>
    given(...quotedLine())
      .when(goodwill(), { ...workOrderKnown, inCompanyCurrency: () => 'NO_RATE' })
      .thenRejected('LINE_NO_RATE'));

  it('is no warranty', () =>
    given(...quotedLine())
      .when(authorise({ basis: 'WARRANTY' }))
      .thenRejected('LINE_NOT_IN_WARRANTY'));
});

describe('the customer’s no', () => {
  const decline = (quoteNo = 1) =>
    command('DeclineLines', { workOrderId: 'w-1', nos: [1], quoteNo, reason: 'Too dear.' }, asAgent);

  it('declines what was quoted, once', () => {
    given(...quotedLine())
      .when(decline())
      .then(declined({ reason: text('Too dear.'), declinedAt: AT }));
    given(...quotedLine(), declined())
      .when(decline())
      .thenNothing();
  });

  it('is to the latest quote, and not to what was authorised or ended', () => {
    given(...quotedLine())
      .when(decline(2))
      .thenRejected('LINE_QUOTE_NOT_LATEST');
    given(...startedOrder(), diagnosed())
      .when(decline())
      .thenRejected('LINE_NOT_QUOTED');
    given(...authorisedLine())
      .when(decline())
      .thenRejected('LINE_ALREADY_AUTHORISED');
    given(...quotedLine(), irreparable())
      .when(decline())
      .thenRejected('LINE_CLOSED');
  });

  it('to all of it ends the order so', () =>
    given(...quotedLine({ place: 'REMOTE' }), declined())
      .when(command('CompleteWorkOrder', { workOrderId: 'w-1', outcome: 'DONE', ticks: [], note: null }, asAgent))
      .thenRejected('WORK_ORDER_VISIT_UNDER_WAY'));
});
