import { describe, expect, it } from '@jest/globals';
import { type EventMeta, personal } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { BillIssued, BillWaived, CostRecorded, CostReversed, FeeDue } from '#repairs/events';
import { repairSamples } from '#repairs/testing';
import { charged, chargeReversed, demanded, eur, lodged, refunded } from '../deposit/deposit.fixtures.js';
import { statementLineProjection } from './statement-line.projection.js';

const AT = '2026-03-31T21:30:00.000Z';
const LATE = '2026-04-05T08:00:00.000Z';
const happened: Partial<EventMeta> = { stream: 'workorder-w-1', occurredAt: AT, recordedAt: AT };

const cost = (bearer: CostRecorded['data']['bearer'] = 'PARTNER', partnerId: string | null = 'p-1'): CostRecorded => ({
  type: 'CostRecorded',
  data: {
    workOrderId: 'w-1',
    costId: 'x-1',
    lineNo: null,
    costClass: 'LABOUR',
    bearer,
    partnerId,
    supplier: null,
    amount: eur(700),
    kind: 'REPAIR',
    complaintId: 'k-1',
    productId: null,
    region: null,
    note: null,
    recordedBy: 'agent-1',
    recordedAt: AT,
  },
});
const reversed: CostReversed = {
  type: 'CostReversed',
  data: {
    workOrderId: 'w-1',
    costId: 'x-1',
    reason: personal('s', 'It was ours.'),
    reversedBy: 'agent-1',
    reversedAt: LATE,
  },
};
const fee: FeeDue = {
  type: 'FeeDue',
  data: {
    workOrderId: 'w-1',
    partnerId: 'p-1',
    outletId: 'o-1',
    items: [],
    amount: eur(8_000),
    priceListId: null,
    edition: null,
    dueAt: AT,
    packVersion: '2026.1+test',
  },
};
const bill: BillIssued = {
  type: 'BillIssued',
  data: {
    workOrderId: 'w-1',
    billNo: 1,
    partnerId: 'p-1',
    customerId: null,
    items: [],
    total: eur(9_000),
    customerPays: eur(4_000),
    listTotal: eur(9_000),
    deviation: eur(0),
    deviationReason: null,
    quoteNo: null,
    issuedBy: 'agent-1',
    issuedAt: AT,
    packVersion: '2026.1+test',
  },
};
const waived: BillWaived = {
  type: 'BillWaived',
  data: {
    workOrderId: 'w-1',
    billNo: 1,
    partnerId: 'p-1',
    amount: eur(4_000),
    reason: personal('s', 'Goodwill.'),
    waivedBy: 'agent-1',
    waivedAt: LATE,
  },
};

const chargeback = {
  id: 'cost/w-1/x-1',
  partnerId: 'p-1',
  kind: 'CHARGEBACK',
  state: 'STANDS',
  amount: eur(700),
  minor: '700',
  currency: 'EUR',
  workOrderId: 'w-1',
  complaintId: 'k-1',
  event: 'CostRecorded',
  at: new Date(AT),
  recordedAt: new Date(AT),
  position: positionOf(1),
};

describe('a line of a statement', () => {
  it('is a cost that the partner bears', () => {
    expect(projected(statementLineProjection, recorded(cost(), 1, happened))).toEqual({ 'cost/w-1/x-1': chargeback });
    expect(projected(statementLineProjection, recorded(cost('COMPANY'), 1, happened))).toEqual({});
    expect(projected(statementLineProjection, recorded(cost('PARTNER', null), 1, happened))).toEqual({});
  });

  it('stays in its month when it is taken back later, and tells when', () =>
    expect(
      projected(
        statementLineProjection,
        recorded(cost(), 1, happened),
        recorded(reversed, 2, { ...happened, occurredAt: LATE, recordedAt: LATE }),
      ),
    ).toEqual({
      'cost/w-1/x-1': {
        ...chargeback,
        state: 'REVERSED',
        event: 'CostReversed',
        recordedAt: new Date(LATE),
        position: positionOf(2),
      },
    }));

  it('is a job of the partner that was closed', () => {
    const { data } = repairSamples.WorkOrderClosed;
    const closed = {
      type: 'WorkOrderClosed' as const,
      data: { ...data, workOrderId: 'w-1', partnerId: 'p-1', complaintId: 'k-1' },
    };
    expect(projected(statementLineProjection, recorded(closed, 1, happened))).toEqual({
      'job/w-1': {
        ...chargeback,
        id: 'job/w-1',
        kind: 'JOB',
        amount: null,
        minor: '0',
        currency: null,
        event: 'WorkOrderClosed',
      },
    });
  });

  it('is a fee, once for each time that one falls due', () =>
    expect(projected(statementLineProjection, recorded(fee, 3, happened))).toEqual({
      'fee/workorder-w-1/2': {
        ...chargeback,
        id: 'fee/workorder-w-1/2',
        kind: 'FEE',
        amount: eur(8_000),
        minor: '8000',
        complaintId: null,
        event: 'FeeDue',
        position: positionOf(3),
      },
    }));

  it('is a bill, with what the customer pays and what became of it', () =>
    expect(
      projected(statementLineProjection, recorded(bill, 1, happened), recorded(waived, 2, happened)),
    ).toMatchObject({ 'bill/w-1/1': { kind: 'BILL', amount: eur(4_000), state: 'WAIVED', position: positionOf(2) } }));

  it.each([
    [lodged(), 'DEPOSIT_LODGED', eur(1_000)],
    [charged(), 'DEPOSIT_CHARGED', eur(200)],
    [chargeReversed(), 'DEPOSIT_CHARGE_REVERSED', eur(200)],
    [refunded(), 'DEPOSIT_REFUNDED', eur(1_000)],
  ] as const)('is a movement of the deposit: $0.type', (event, kind, amount) =>
    expect(Object.values(projected(statementLineProjection, recorded(event, 1, { stream: 'deposit-p-1.1' })))).toEqual([
      expect.objectContaining({ id: 'deposit/deposit-p-1.1/0', partnerId: 'p-1', kind, amount }),
    ]),
  );

  it('is nothing of the company’s own fund, and no demand', () => {
    expect(projected(statementLineProjection, recorded(lodged({ ownerId: 'company' })))).toEqual({});
    expect(projected(statementLineProjection, recorded(demanded()))).toEqual({});
  });
});
