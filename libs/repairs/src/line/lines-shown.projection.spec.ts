import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { billDisputed, billIssued, billPaid, billWaived, costRecorded, costReversed } from '../bill/bill.fixtures.js';
import { costFactProjection } from '../bill/cost-fact.projection.js';
import type { WorkOrderEvent } from '../events.js';
import { DUE_BACK, handedOut, loanerOverdue, takenBack } from '../loaner/loaner.fixtures.js';
import { workOrderProjection } from '../work-order/work-order.projection.js';
import { awaitedLineProjection } from './awaited-line.projection.js';
import {
  AT,
  authorised,
  awaited,
  checked,
  declined,
  diagnosed,
  door,
  eur,
  irreparable,
  item,
  lineCancelled,
  partFailed,
  quoted,
  rediagnosed,
  released,
  repaired,
  reserved,
  returned,
  screws,
  travel,
  usedDoor,
  VALID_UNTIL,
  work,
} from './line.fixtures.js';
import { startedOrder } from './line-journey.fixtures.js';

const told = (events: readonly WorkOrderEvent[]) => events.map((event, n) => recorded(event, n + 1));
const shown = (...events: readonly WorkOrderEvent[]) => {
  const row = projected(workOrderProjection, ...told([...startedOrder(), ...events]))['w-1'];
  if (!row) throw new Error('There is no row.');
  const { lines, quotes, costs, bills, loans, partsAwaitedFrom, partsAwaitedUntil } = row;
  return { lines, quotes, costs, bills, loans, partsAwaitedFrom, partsAwaitedUntil };
};
const waiting = (...events: readonly WorkOrderEvent[]) => projected(awaitedLineProjection, ...told(events));
const facts = (...events: readonly WorkOrderEvent[]) => projected(costFactProjection, ...told(events));

const LINE = {
  no: 1,
  status: 'DIAGNOSED',
  component: 'DOOR',
  symptomCode: 'LEAK',
  cause: 'The seal is brittle.',
  labourSku: 'WORK-1',
  parts: [door],
  cover: [],
  inWarranty: false,
  basis: null,
  goodwill: null,
  quoteNo: null,
  held: [],
  awaited: [],
  used: [],
  oldSerial: null,
  newSerial: null,
  minutes: 0,
  technicianId: null,
  repairedBy: null,
  checkedBy: null,
};
const NOTHING = {
  lines: [],
  quotes: [],
  costs: [],
  bills: [],
  loans: [],
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
};
const QUOTE = {
  quoteNo: 1,
  lineNos: [1],
  priceListIds: ['list-parts', 'list-repair'],
  editions: [1, 1],
  items: [item(), work(), travel()],
  total: eur(15_000),
  customerPays: eur(15_000),
  validUntil: VALID_UNTIL,
  quotedAt: AT,
};

describe('the lines of a row', () => {
  const agreed = { ...LINE, status: 'AUTHORISED', quoteNo: 1, basis: 'CUSTOMER' };
  const held = {
    reservationId: 'res-door',
    partId: 'part-door',
    partNumber: 'DOOR-1',
    outletId: 'outlet-1',
    quantity: 1,
  };
  const { reservationId: _, ...missing } = held;
  const upTo = [diagnosed(), quoted(), authorised()];

  it('are none at first', () => expect(shown()).toEqual(NOTHING));

  it('are diagnosed, quoted, and answered', () => {
    expect(shown(diagnosed())).toEqual({ ...NOTHING, lines: [LINE] });
    const asked = { ...LINE, status: 'QUOTED', quoteNo: 1 };
    expect(shown(diagnosed(), quoted())).toEqual({ ...NOTHING, lines: [asked], quotes: [QUOTE] });
    expect(shown(...upTo)).toEqual({ ...NOTHING, lines: [agreed], quotes: [QUOTE] });
    expect(shown(diagnosed(), quoted(), declined()).lines).toEqual([{ ...asked, status: 'DECLINED' }]);
    const gift = authorised({ quoteNo: null, basis: 'GOODWILL', goodwill: eur(13_000) });
    expect(shown(diagnosed(), gift).lines).toEqual([
      { ...LINE, status: 'AUTHORISED', basis: 'GOODWILL', goodwill: eur(13_000) },
    ]);
  });

  it('wait for parts, hold them and lose them', () => {
    expect(shown(...upTo, awaited())).toEqual({
      ...NOTHING,
      lines: [{ ...agreed, status: 'AWAITING_PARTS', awaited: [missing] }],
      quotes: [QUOTE],
      partsAwaitedFrom: AT,
    });
    const there = { partsAwaitedFrom: AT, partsAwaitedUntil: AT };
    expect(shown(...upTo, awaited(), reserved())).toEqual({
      ...NOTHING,
      lines: [{ ...agreed, status: 'PARTS_RESERVED', held: [held] }],
      quotes: [QUOTE],
      ...there,
    });
    expect(shown(...upTo, reserved(), released()).lines).toEqual([agreed]);
    expect(shown(...upTo, reserved(), partFailed()).lines).toEqual([agreed]);
    expect(shown(...upTo, awaited(), lineCancelled())).toMatchObject(there);
  });

  it('are repaired, checked and returned, or diagnosed anew', () => {
    const done = {
      ...agreed,
      status: 'REPAIRED',
      used: [usedDoor],
      oldSerial: 'D-001',
      newSerial: 'D-100',
      minutes: 90,
      technicianId: 'technician-1',
      repairedBy: 'technician-1',
    };
    expect(shown(...upTo, reserved(), repaired()).lines).toEqual([done]);
    const looked = { ...done, checkedBy: 'quality-1' };
    expect(shown(...upTo, reserved(), repaired(), checked()).lines).toEqual([{ ...looked, status: 'CHECKED' }]);
    expect(shown(...upTo, reserved(), repaired(), checked({ passed: false })).lines).toEqual([
      { ...looked, status: 'AUTHORISED' },
    ]);
    expect(shown(...upTo, reserved(), repaired(), checked(), returned()).lines).toEqual([
      { ...looked, status: 'RETURNED' },
    ]);
    expect(shown(...upTo, rediagnosed()).lines).toEqual([
      { ...LINE, cause: 'The hinge is bent.', parts: [door, screws] },
    ]);
    expect(shown(diagnosed(), irreparable()).lines).toEqual([{ ...LINE, status: 'IRREPARABLE' }]);
  });
});

describe('costs, bills and loaners of a row', () => {
  const cost = {
    costId: 'cost-1',
    lineNo: 1,
    costClass: 'MATERIALS',
    bearer: 'COMPANY',
    supplier: null,
    amount: eur(8_000),
    basis: null,
    reversed: false,
    recordedAt: AT,
  };
  const bill = {
    billNo: 1,
    status: 'ISSUED',
    items: [item(), work(), travel()],
    total: eur(15_000),
    customerPays: eur(15_000),
    listTotal: eur(15_000),
    deviation: eur(0),
    quoteNo: 1,
    issuedAt: AT,
    reference: null,
  };
  const loan = { loanerId: 'l-1', dueBackAt: DUE_BACK, isOut: true, isOverdue: false };

  it('are what they are', () => {
    expect(shown(costRecorded())).toEqual({ ...NOTHING, costs: [cost] });
    expect(shown(costRecorded(), costReversed()).costs).toEqual([{ ...cost, reversed: true }]);
    expect(shown(billIssued())).toEqual({ ...NOTHING, bills: [bill] });
    expect(shown(billIssued(), billDisputed()).bills).toEqual([{ ...bill, status: 'DISPUTED' }]);
    expect(shown(billIssued(), billPaid()).bills).toEqual([{ ...bill, status: 'PAID', reference: 'CARD-77' }]);
    expect(shown(billIssued(), billWaived()).bills).toEqual([{ ...bill, status: 'WAIVED' }]);
    expect(shown(handedOut())).toEqual({ ...NOTHING, loans: [loan] });
    expect(shown(handedOut(), loanerOverdue()).loans).toEqual([{ ...loan, isOverdue: true }]);
    expect(shown(handedOut(), loanerOverdue(), takenBack()).loans).toEqual([{ ...loan, isOut: false }]);
  });
});

describe('a line that waits', () => {
  const door1 = { partId: 'part-door', partNumber: 'DOOR-1', outletId: 'outlet-1', quantity: 1 };
  const screw4 = { partId: 'part-screw', partNumber: 'SCREW-4', outletId: 'outlet-1', quantity: 4 };
  const row = {
    id: 'w-1/1',
    workOrderId: 'w-1',
    no: 1,
    awaited: [door1],
    places: ['part-door@outlet-1'],
    awaitedAt: new Date(AT),
    position: positionOf(1),
  };
  const LATER = '2026-03-03T09:00:00.000Z';

  it('is found by part and outlet, since the first thing that it waits for', () => {
    expect(waiting(awaited())).toEqual({ 'w-1/1': row });
    expect(waiting(awaited(), awaited({ ...screw4, awaitedAt: LATER }))).toEqual({
      'w-1/1': {
        ...row,
        awaited: [door1, screw4],
        places: ['part-door@outlet-1', 'part-screw@outlet-1'],
        position: positionOf(2),
      },
    });
    expect(waiting(awaited(), awaited({ outletId: 'outlet-2' }))).toEqual({
      'w-1/1': {
        ...row,
        awaited: [{ ...door1, outletId: 'outlet-2' }],
        places: ['part-door@outlet-2'],
        position: positionOf(2),
      },
    });
  });

  it('waits no more once all is there, or nothing is needed', () => {
    expect(waiting(awaited(), awaited(screw4), reserved())).toEqual({
      'w-1/1': { ...row, awaited: [screw4], places: ['part-screw@outlet-1'], position: positionOf(3) },
    });
    expect(waiting(awaited(), reserved())).toEqual({});
    expect(waiting(awaited(), rediagnosed())).toEqual({});
    expect(waiting(awaited(), irreparable())).toEqual({});
    expect(waiting(awaited(), lineCancelled())).toEqual({});
    expect(waiting(awaited(), released())).toEqual({ 'w-1/1': row });
    expect(waiting(reserved(), costRecorded())).toEqual({});
  });
});

describe('the fact of a cost', () => {
  const fact = {
    id: 'cost-1',
    workOrderId: 'w-1',
    costClass: 'MATERIALS',
    bearer: 'COMPANY',
    partnerId: 'partner-1',
    productId: 'p-1',
    kind: 'REPAIR',
    region: 'DE-BY',
    complaintId: null,
    supplier: null,
    amount: '8000',
    currency: 'EUR',
    isReversed: false,
    recordedAt: new Date(AT),
    position: positionOf(1),
  };

  it('counts until it is reversed', () => {
    expect(facts(costRecorded())).toEqual({ 'cost-1': fact });
    expect(facts(costRecorded(), costReversed())).toEqual({
      'cost-1': { ...fact, isReversed: true, position: positionOf(2) },
    });
    expect(facts(costReversed(), billIssued())).toEqual({});
  });
});
