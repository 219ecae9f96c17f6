import { describe, expect, it } from '@jest/globals';
import { eur, lineFacts, opening, order, returnKnown, unit } from './known.fixtures.js';
import type { OpeningFacts } from './opening-facts.js';
import type { LineGiven, OpenReturn } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import { authorised, goodsWaived, line, opened, unitLine } from './return.fixtures.js';
import { returnNumber } from './return-number.js';
import { bySystem, command, given } from './specification.fixtures.js';

const lineGiven: LineGiven = {
  sku: 'AC-9',
  serial: null,
  orderLineNo: null,
  quantity: 2,
  reason: 'NOT_AS_DESCRIBED',
  symptomCode: null,
  remedy: 'REFUND',
  words: 'It is not the colour of the picture.',
};
const unitGiven: LineGiven = {
  ...lineGiven,
  serial: 'SN-1',
  quantity: 1,
  reason: 'DEFECTIVE',
  symptomCode: 'LEAK',
  remedy: 'REPLACE',
};

const open = (...lines: LineGiven[]) =>
  command('OpenReturn', { returnId: 'r-1', customerId: null, orderNumber: 'A-100', task: null, lines });
const openWith = (changes: Partial<OpenReturn['data']>) => {
  const asked = open(lineGiven);
  return { ...asked, data: { ...asked.data, ...changes } };
};
const knowing = (changes: Partial<OpeningFacts>) => ({ ...returnKnown, opening: opening(changes) });
const number = returnNumber('r-1', '2026-03-02T09:00:00.000Z');

describe('a return is opened', () => {
  it('for so many pieces of an order, for what they were bought for', () =>
    given().when(open(lineGiven)).then(opened()));

  it('for a unit, which is claimed on its order and by itself', () =>
    given()
      .when(open(unitGiven), knowing({ lines: [lineFacts({ units: [unit] })] }))
      .then(opened({ lines: [unitLine] })));

  it('for a unit without an order, at the price of its sale or of the list', () => {
    const alone = { purchases: [{ purchaseId: 'u-1', item: 'u-1' }], orderLineNo: null, region: 'DE-BY' };
    const nothing = { orderId: null, orderNumber: null };
    const asked = { ...open(unitGiven), data: { ...open(unitGiven).data, orderNumber: null, customerId: 'k-1' } };
    given()
      .when(asked, knowing({ order: null, lines: [lineFacts({ units: [unit] })] }))
      .then(opened({ ...nothing, lines: [{ ...unitLine, ...alone, priceSource: 'UNIT' }] }));
    const listed = lineFacts({ units: [{ ...unit, price: null }], listPrice: eur(21_000) });
    given()
      .when(asked, knowing({ order: null, lines: [listed] }))
      .then(
        opened({
          number,
          ...nothing,
          lines: [{ ...unitLine, ...alone, priceSource: 'LIST', unitPrice: eur(21_000) }],
        }),
      );
  });

  it('with texts under its own key where nobody knows the customer', () => {
    const [event] = returnDecider.decide(open(lineGiven), null, knowing({ order: { ...order, customerId: null } }));
    expect(JSON.stringify(event)).toContain('"subject":"return-r-1"');
  });
});

describe('a return is not opened', () => {
  it.each([
    ['without lines', openWith({ lines: [] }), {}, 'RETURN_LINES_MISSING'],
    ['with too many lines', open(lineGiven, lineGiven, lineGiven, lineGiven), {}, 'RETURN_TOO_MANY_LINES'],
    ['of an unknown order', openWith({ orderNumber: 'A-9' }), { order: null }, 'RETURN_ORDER_UNKNOWN'],
    ['of a cancelled order', open(lineGiven), { order: { ...order, isCancelled: true } }, 'RETURN_ORDER_CANCELLED'],
    ['for an unknown article', open(lineGiven), { lines: [lineFacts({ product: null })] }, 'RETURN_PRODUCT_UNKNOWN'],
    [
      'for nothing in particular',
      open({ ...lineGiven, sku: null }),
      { lines: [lineFacts({ product: null })] },
      'RETURN_NOTHING_NAMED',
    ],
    ['for what nobody bought', openWith({ orderNumber: null }), { order: null }, 'RETURN_PURCHASE_UNKNOWN'],
    ['for an unknown serial', open(unitGiven), {}, 'RETURN_SERIAL_UNKNOWN'],
    [
      'for a serial of another product',
      open(unitGiven),
      { lines: [lineFacts({ units: [{ ...unit, productId: 'p-2', sku: 'FILTER-1' }] })] },
      'RETURN_SERIAL_OF_ANOTHER_PRODUCT',
    ],
    [
      'for a serial that units of several products have',
      open({ ...unitGiven, sku: null }),
      { lines: [lineFacts({ product: null, units: [unit, { ...unit, unitId: 'u-9', productId: 'p-2' }] })] },
      'RETURN_SERIAL_AMBIGUOUS',
    ],
    [
      'for an article that is not on the order',
      open({ ...lineGiven, sku: 'AC-10' }),
      { lines: [lineFacts({ product: { productId: 'p-3', sku: 'AC-10' } })] },
      'RETURN_NOT_ON_ORDER',
    ],
    ['for another line than the article is on', open({ ...lineGiven, orderLineNo: 2 }), {}, 'RETURN_NOT_ON_ORDER'],
    [
      'for an article of several lines of the order',
      open(lineGiven),
      { order: { ...order, lines: order.lines.map((each) => ({ ...each, productId: 'p-1' })) } },
      'RETURN_ORDER_LINE_AMBIGUOUS',
    ],
    ['for more than was bought', open({ ...lineGiven, quantity: 5 }), {}, 'RETURN_MORE_THAN_BOUGHT'],
    ['for no piece', open({ ...lineGiven, quantity: 0 }), {}, 'RETURN_QUANTITY_IMPOSSIBLE'],
    ['for half a piece', open({ ...lineGiven, quantity: 0.5 }), {}, 'RETURN_QUANTITY_IMPOSSIBLE'],
    ['for two of one serial', open({ ...unitGiven, quantity: 2 }), {}, 'RETURN_QUANTITY_IMPOSSIBLE'],
    [
      'for the same unit twice',
      open(unitGiven, unitGiven),
      { lines: [lineFacts({ units: [unit] }), lineFacts({ units: [unit] })] },
      'RETURN_LINE_TWICE',
    ],
    [
      'in two currencies',
      open(lineGiven, { ...lineGiven, sku: 'FILTER-1', quantity: 1 }),
      {
        order: {
          ...order,
          lines: order.lines.map((each) => ({
            ...each,
            unitPrice: { amount: 1, currency: each.no === 1 ? 'EUR' : 'USD' },
          })),
        },
        lines: [lineFacts(), lineFacts({ product: { productId: 'p-2', sku: 'FILTER-1' } })],
      },
      'RETURN_CURRENCIES_DIFFER',
    ],
    ['with a text that is too long', open({ ...lineGiven, words: 'x'.repeat(201) }), {}, 'RETURN_TEXT_TOO_LONG'],
  ] as const)('%s', (_, asked, facts, code) => given().when(asked, knowing(facts)).thenRejected(code));

  it('twice', () =>
    given(opened()).when(open(lineGiven)).thenRejected('RETURN_ALREADY_OPENED', { state: 'REQUESTED' }));
});

const task = { complaintId: 'c-1', taskId: 't-1', remedyNo: 1 };
const forTask = {
  ...command('OpenReturn', { returnId: 'r-1', customerId: null, orderNumber: null, task, lines: [] }),
  ...bySystem,
};
const remedy = { line: { ...unitGiven, remedy: 'REPLACE' as const }, customerId: 'k-1', region: 'DE-BY', agreed: null };
const about = { complaintId: 'c-1', taskId: 't-1', orderId: null, orderNumber: null, number, openedBy: 'system' };

describe('the agreed remedy of a complaint', () => {
  it('is returned for an exchange, authorised at once', () =>
    given()
      .when(forTask, knowing({ order: null, lines: [lineFacts({ units: [unit] })], remedy }))
      .then(
        opened({
          ...about,
          lines: [
            { ...unitLine, orderLineNo: null, priceSource: 'UNIT', purchases: [{ purchaseId: 'u-1', item: 'u-1' }] },
          ],
        }),
        authorised({ authorisedBy: 'system' }),
      ));

  it('opens one return, however often it is asked for', () =>
    given(opened({ taskId: 't-1' }))
      .when(forTask, knowing({ remedy }))
      .thenNothing());

  it('opens none where nothing of it is agreed', () =>
    given()
      .when(forTask, knowing({ order: null }))
      .thenRejected('RETURN_REMEDY_NOT_AGREED', { remedyNo: 1 }));

  const promised = {
    line: { ...lineGiven, sku: null, quantity: 1 },
    customerId: 'k-1',
    region: null,
    agreed: eur(800),
  };
  const promisedLine = {
    ...line,
    productId: null,
    sku: null,
    orderLineNo: null,
    quantity: 1,
    unitPrice: null,
    priceSource: 'AGREED' as const,
    agreed: eur(800),
    region: null,
    shippedAt: null,
    deliveredAt: null,
    purchases: [{ purchaseId: 'c-1', item: 'remedy-1' }],
  };

  it('is refunded as promised, without the goods where they are worth less than their way back', () =>
    given()
      .when(forTask, knowing({ order: null, lines: [lineFacts({ product: null })], remedy: promised }))
      .then(
        opened({ ...about, region: null, lines: [promisedLine] }),
        authorised({ authorisedBy: 'system' }),
        goodsWaived({ waivedBy: 'system' }),
      ));

  it('is refunded against the goods where it is more', () =>
    given()
      .when(
        forTask,
        knowing({ order: null, lines: [lineFacts({ product: null })], remedy: { ...promised, agreed: eur(1_001) } }),
      )
      .then(
        opened({ ...about, region: null, lines: [{ ...promisedLine, agreed: eur(1_001) }] }),
        authorised({ authorisedBy: 'system' }),
      ));
});
