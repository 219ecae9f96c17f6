import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { eur } from './known.fixtures.js';
import type { PurchaseEvent } from './purchase.events.js';
import { purchaseProjection } from './purchase.projection.js';
import type { ReturnEvent } from './return.events.js';
import {
  accepted,
  advanceGranted,
  authorised,
  claimed,
  denied,
  expired,
  failed,
  freed,
  inspected,
  line,
  opened,
  received,
  rejected,
  remedyChanged,
  settled,
  split,
  UNTIL,
  unitLine,
} from './return.fixtures.js';
import { returnProjection } from './return.projection.js';
import type { ReturnView } from './return.view.js';
import { returnFactProjection } from './return-fact.projection.js';
import {
  chargeProposed,
  chargeResolved,
  confirmed,
  exchanged,
  KEY,
  quoted,
  quotedOne,
  refundDeclined,
  refundErrored,
  refundRequested,
  refundRetried,
  refundSucceeded,
  repairRequested,
  replacementRequested,
  replacementShipped,
  unrepaired,
} from './settlement.fixtures.js';
import { acceptedLine, acceptedUnit, exchangedInAdvance, GOODS_DUE, receivedLine } from './specification.fixtures.js';

const rowOf = (...events: readonly ReturnEvent[]): ReturnView | undefined =>
  projected(returnProjection, ...events.map((event, n) => recorded(event, n + 1, { id: KEY })))['r-1'];
const factsOf = (...events: readonly ReturnEvent[]) =>
  Object.values(projected(returnFactProjection, ...events.map((event, n) => recorded(event, n + 1))));

const NO_SETTLEMENT = {
  exception: null,
  goodsDueAt: null,
  proposedCharge: null,
  isChargeResolved: null,
  replacedById: null,
  replacementSerial: null,
  trackingNumber: null,
  paid: null,
  refundKey: null,
  refundProblem: null,
  declinedCode: null,
  retryAt: null,
  disposition: null,
  unrepaired: null,
  decideBy: null,
  charge: null,
  refund: null,
};

describe('the row of a return', () => {
  it('is complete from its opening', () =>
    expect(rowOf(opened())).toEqual({
      id: 'r-1',
      number: 'R26-R70E1YB3',
      status: 'REQUESTED',
      complaintId: null,
      taskId: null,
      customerId: 'k-1',
      orderId: 'o-1',
      orderNumber: 'A-100',
      region: 'DE-BY',
      currency: 'EUR',
      lines: [
        {
          no: 1,
          stage: 'REQUESTED',
          productId: 'p-1',
          sku: 'AC-9',
          unitId: null,
          serial: null,
          batch: null,
          orderLineNo: 1,
          quantity: 2,
          reason: 'NOT_AS_DESCRIBED',
          symptomCode: null,
          remedy: 'REFUND',
          unitPrice: eur(20_000),
          priceSource: 'ORDER',
          agreed: null,
          deliveredAt: line.deliveredAt,
          authorisation: 'REQUESTED',
          until: null,
          shippingPayer: null,
          reception: 'AWAITING',
          condition: null,
          finding: null,
          acceptance: 'PENDING',
          settlement: 'NONE',
          purchases: line.purchases,
          ...NO_SETTLEMENT,
        },
      ],
      quote: null,
      openLines: 1,
      dueAt: null,
      openedBy: 'agent-1',
      openedAt: new Date('2026-03-02T09:00:00.000Z'),
      settledAt: null,
      failedAt: null,
      version: '0',
      productIds: ['p-1'],
      unitIds: [],
      serials: [],
      reasons: ['NOT_AS_DESCRIBED'],
      remedies: ['REFUND'],
      position: expect.any(String),
    }));

  it('holds no words of a person', () => {
    const all = rowOf(...acceptedLine(), inspected(), quoted(), confirmed(), refundRequested(), denied());
    expect(JSON.stringify(all)).not.toMatch(/personal|picture|4111|drips/);
  });

  it('says by when somebody decides on what was not repaired', () => {
    const history = [...acceptedUnit({ remedy: 'REPAIR' }).slice(0, 4), repairRequested()];
    const row = rowOf(...history, unrepaired());
    expect(row).toMatchObject({ status: 'UNREPAIRED', openLines: 1, dueAt: new Date('2026-03-03T01:00:00.000Z') });
    expect(row?.lines[0]).toEqual({
      ...rowOf(...history)?.lines[0],
      stage: 'UNREPAIRED',
      unrepaired: 'NO_FAULT_FOUND',
      decideBy: '2026-03-03T01:00:00.000Z',
    });
    const changed = rowOf(...history, unrepaired(), remedyChanged({ from: 'REPAIR' }));
    expect(changed).toMatchObject({ status: 'ACCEPTED', dueAt: null, lines: [{ unrepaired: null, decideBy: null }] });
    const back = rowOf(...history, unrepaired(), rejected({ quantity: 1 }));
    expect(back).toMatchObject({ status: 'FAILED', openLines: 0, dueAt: null });
  });

  it('says what is due next', () => {
    expect(rowOf(opened(), authorised())).toMatchObject({ status: 'AUTHORISED', dueAt: new Date(UNTIL) });
    expect(rowOf(...receivedLine())).toMatchObject({ status: 'RECEIVED', dueAt: null });
    expect(rowOf(...exchangedInAdvance())).toMatchObject({
      status: 'GOODS_DUE',
      openLines: 1,
      dueAt: new Date(GOODS_DUE),
      settledAt: new Date('2026-03-02T09:00:00.000Z'),
    });
  });

  it('follows a line that is split: the header is the least advanced', () => {
    const row = rowOf(opened(), authorised(), split(), received({ quantity: 1 }));
    expect(row?.status).toBe('AUTHORISED');
    expect(row?.lines.map(({ no, quantity, stage }) => [no, quantity, stage])).toEqual([
      [1, 1, 'RECEIVED'],
      [2, 1, 'AUTHORISED'],
    ]);
  });

  it('shows the quote, whether it still holds, and whether it was confirmed', () => {
    const shown = {
      quoteNo: 1,
      lines: [quotedOne],
      total: eur(40_000),
      value: eur(40_000),
      quotedAt: quoted().data.quotedAt,
    };
    expect(rowOf(...acceptedLine(), quoted())?.quote).toEqual({ ...shown, isConfirmed: false, isOutdated: false });
    expect(rowOf(...acceptedLine(), quoted(), inspected())?.quote).toMatchObject({ isOutdated: true });
    expect(rowOf(...acceptedLine(), quoted(), confirmed(), refundRequested())?.quote).toMatchObject({
      isConfirmed: true,
      isOutdated: false,
    });
  });

  it('tells the way of a refund', () => {
    const asked = [...acceptedLine(), quoted(), confirmed(), refundRequested()];
    const of = (...more: ReturnEvent[]) => rowOf(...asked, ...more);
    expect(of()).toMatchObject({ status: 'SETTLING', lines: [{ settlement: 'PENDING', refundKey: KEY }] });
    expect(of(refundErrored())).toMatchObject({
      status: 'SETTLEMENT_ERRORED',
      lines: [{ settlement: 'ERRORED', refundProblem: 'UNKNOWN', retryAt: '2026-03-02T10:00:00.000Z' }],
    });
    expect(of(refundErrored(), refundRetried())).toMatchObject({
      status: 'SETTLING',
      lines: [{ refundProblem: null, retryAt: null }],
    });
    expect(of(refundDeclined())).toMatchObject({ lines: [{ declinedCode: 'CARD_CLOSED' }] });
    expect(of(refundSucceeded(), settled())).toMatchObject({
      status: 'SETTLED',
      openLines: 0,
      lines: [{ stage: null, settlement: 'DONE', paid: eur(40_000) }],
    });
  });

  it('tells an exchange, and is found by both units', () => {
    const row = rowOf(...acceptedUnit(), replacementShipped(), exchanged(), settled());
    expect(row).toMatchObject({
      status: 'SETTLED',
      unitIds: ['u-1', 'u-2'],
      serials: ['SN-1', 'SN-2'],
      lines: [{ replacedById: 'u-2', replacementSerial: 'SN-2', trackingNumber: 'T-1' }],
    });
  });

  it('tells a charge that was proposed', () => {
    expect(rowOf(...exchangedInAdvance(), chargeProposed())).toMatchObject({
      lines: [{ proposedCharge: eur(20_000), isChargeResolved: false }],
    });
    expect(rowOf(...exchangedInAdvance(), chargeProposed(), chargeResolved())).toMatchObject({
      status: 'SETTLED',
      lines: [{ isChargeResolved: true }],
    });
  });

  it('tells that it came to nothing', () =>
    expect(rowOf(opened(), denied(), failed())).toMatchObject({
      status: 'FAILED',
      failedAt: new Date('2026-03-02T09:00:00.000Z'),
    }));

  it('comes from its opening only', () => expect(rowOf(authorised())).toBeUndefined());
});

describe('the facts of a return', () => {
  const counted = {
    counts: true,
    isReturned: false,
    isExchanged: false,
    isRefunded: false,
    isCredited: false,
    isRepaired: false,
    isDoa: false,
    isNff: false,
  };

  it('are one row for each line', () =>
    expect(factsOf(opened({ lines: [unitLine] }))).toEqual([
      {
        id: 'r-1/1',
        returnId: 'r-1',
        no: 1,
        productId: 'p-1',
        unitId: 'u-1',
        batch: 'B7',
        region: 'DE-BY',
        reason: 'DEFECTIVE',
        remedy: 'REPLACE',
        quantity: 1,
        shippedAt: new Date('2026-02-01T08:00:00.000Z'),
        requestedAt: new Date('2026-03-02T09:00:00.000Z'),
        ...counted,
        line: expect.objectContaining({ authorisation: 'REQUESTED' }),
        position: expect.any(String),
      },
    ]));

  it('are split with the line', () => {
    const facts = factsOf(opened(), authorised(), split(), received({ no: 2, quantity: 1 }), accepted({ no: 2 }));
    expect(facts.map(({ no, quantity, isReturned }) => [no, quantity, isReturned])).toEqual([
      [1, 1, false],
      [2, 1, true],
    ]);
  });

  it.each([
    ['exchanged', [...acceptedUnit(), replacementShipped()], { isReturned: true, isExchanged: true }],
    ['refunded', [...acceptedLine(), refundRequested(), refundSucceeded()], { isReturned: true, isRefunded: true }],
    ['exchanged in advance', exchangedInAdvance(), { isExchanged: true }],
    ['denied', [opened(), denied()], { counts: false }],
    ['expired', [opened(), authorised(), expired()], { counts: false }],
    ['dead on arrival', [opened({ lines: [{ ...unitLine, reason: 'DEAD_ON_ARRIVAL' }] })], { isDoa: true }],
    [
      'found to be sound',
      [
        opened({ lines: [{ ...unitLine, reason: 'DEAD_ON_ARRIVAL' }] }),
        authorised(),
        received(),
        inspected({ finding: 'NO_FAULT_FOUND' }),
      ],
      { isNff: true },
    ],
    [
      'on its way',
      [opened({ lines: [unitLine] }), authorised(), advanceGranted(), replacementRequested({ inAdvance: true })],
      {},
    ],
  ] as const)('tell what is %s', (_, events, flags) =>
    expect(factsOf(...events)).toEqual([expect.objectContaining({ ...counted, ...flags })]),
  );
});

describe('the row of what was bought', () => {
  const rowsOf = (...events: PurchaseEvent[]) =>
    Object.values(projected(purchaseProjection, ...events.map((event, n) => recorded(event, n + 1))));

  it('tells how much of it returns hold', () => {
    const row = { id: 'o-1/line-1', purchaseId: 'o-1', item: 'line-1', bought: 4, position: expect.any(String) };
    expect(rowsOf(claimed())).toEqual([{ ...row, held: 2, returnIds: ['r-1'] }]);
    expect(rowsOf(claimed(), claimed({ returnId: 'r-2', quantity: 1 }), freed())).toEqual([
      { ...row, held: 1, returnIds: ['r-1', 'r-2'] },
    ]);
  });
});
