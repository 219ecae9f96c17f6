import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Rejection } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { authorised, covered, diagnosed, eur, quoted, repaired, reserved } from '../line/line.fixtures.js';
import { startedOrder } from '../line/line-journey.fixtures.js';
import { lineFacts, listPrice } from '../line/line-known.fixtures.js';
import { missingParts } from '../line/line-standing.js';
import { customersShare, sumOf } from '../line/pricing.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { completed } from '../work-order/order.fixtures.js';
import { command } from '../work-order/specification.fixtures.js';
import { workOrderDecider } from '../work-order/work-order.decider.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';

const SEED = 20260302;
const amount = fc.integer({ min: 0, max: 100_000_000 });
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
);

describe('a share of an amount', () => {
  it('is whole, and no more than it; what is left to the customer is never rounded up', () =>
    fc.assert(
      fc.property(amount, percent, (minor, borne) => {
        const { amount: share } = customersShare(eur(minor), borne);
        expect(Number.isSafeInteger(share)).toBe(true);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual((minor * (100 - borne)) / 100 + 1e-6);
        expect(share).toBeGreaterThan((minor * (100 - borne)) / 100 - 1 - 1e-6);
      }),
      { seed: SEED },
    ));
});

describe('a bill', () => {
  it('is the sum of its items, and so is what the customer pays, whatever total and cover', () => {
    let issued = 0;
    fc.assert(
      fc.property(
        fc.record({ door: amount, work: amount, way: amount, borne: percent, off: fc.integer({ min: -50, max: 10 }) }),
        ({ door, work, way, borne, off }) => {
          const prices = [listPrice('DOOR-1', door, 'PARTS'), listPrice('WORK-1', work), listPrice('TRAVEL', way)];
          const due = door + work + way;
          const total = eur(Math.trunc((due * (100 + off)) / 100));
          const history = [
            ...startedOrder(),
            diagnosed({ cover: covered(borne) }),
            quoted({ items: [] }),
            authorised(),
            reserved(),
            repaired(),
            completed(),
          ];
          const known = { ...workOrderKnown, bills: { prices, fee: null } };
          const issue = command(
            'IssueBill',
            { workOrderId: 'w-1', total, deviationReason: 'Agreed.' },
            { by: 'supervisor-1', roles: ['supervisor'] },
          );
          const bill = decided(history, issue, known).find(({ type }) => type === 'BillIssued');
          if (bill?.type !== 'BillIssued') return;
          issued += 1;
          const { items, customerPays, listTotal, deviation } = bill.data;
          expect(bill.data.total).toEqual(total);
          expect(
            sumOf(
              items.map((each) => each.amount),
              'EUR',
            ),
          ).toEqual(total);
          expect(
            sumOf(
              items.map((each) => each.customerPays),
              'EUR',
            ),
          ).toEqual(customerPays);
          expect(listTotal.amount).toBe(due);
          expect(deviation.amount).toBe(total.amount - due);
          for (const each of items) {
            expect(each.amount.amount).toBeGreaterThanOrEqual(0);
            expect(each.customerPays).toEqual(customersShare(each.amount, borne));
          }
        },
      ),
      { seed: SEED },
    );
    expect(issued).toBeGreaterThan(50);
  });
});

const decided = (
  history: readonly WorkOrderEvent[],
  asked: WorkOrderCommand,
  known: typeof workOrderKnown,
): readonly WorkOrderEvent[] => {
  try {
    return workOrderDecider.decide(asked, fold(workOrderDecider, history), known);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
};

describe('the parts of a line', () => {
  const needed = 4;
  const door = { partId: 'part-door', partNumber: 'DOOR-1', quantity: needed };
  const step = fc.record({
    what: fc.constantFrom('RESERVE', 'RELEASE', 'FAIL', 'REPAIR', 'CHECK'),
    isThere: fc.boolean(),
    some: fc.integer({ min: 0, max: 5 }),
  });

  type Step = Readonly<{ what: string; some: number }>;
  const of = { workOrderId: 'w-1', no: 1 };

  const ask = ({ what, some }: Step, reservationId: string, n: number): WorkOrderCommand => {
    const who = { id: `command-${n}`, by: n % 2 ? 'a' : 'b', roles: ['technician'] };
    const pieces = { reservationId, quantity: some, serials: [] };
    const partsUsed = some > 0 ? [pieces] : [];
    switch (what) {
      case 'RESERVE':
        return command('ReserveLineParts', { ...of, outletId: null }, who);
      case 'RELEASE':
        return command('ReleaseLineParts', of, who);
      case 'FAIL':
        return command('ReportPartFailed', { ...of, ...pieces, problem: 'DEAD_ON_ARRIVAL' }, who);
      case 'CHECK':
        return command('CheckLine', { ...of, passed: false, note: null }, who);
      default:
        return command('RecordLineRepaired', { ...of, partsUsed, oldSerial: null, newSerial: null, minutes: 1 }, who);
    }
  };
  const lineAfter = (history: readonly WorkOrderEvent[]) => {
    const line = fold(workOrderDecider, history)?.lines.lines[0];
    if (!line) throw new Error('There is no line.');
    return line;
  };
  const piecesOf = (held: readonly Readonly<{ quantity: number }>[]) =>
    held.reduce((sum, { quantity }) => sum + quantity, 0);

  it('are never more used than were held, nor held and used than needed', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const start: readonly WorkOrderEvent[] = [
          ...startedOrder(),
          diagnosed({ parts: [door] }),
          authorised({ quoteNo: null, basis: 'GOODWILL' }),
        ];
        const history = steps.reduce((events, each, n) => {
          const stock = [{ partId: 'part-door', reservationId: `res-${n}`, isThere: each.isThere }];
          const known = { ...workOrderKnown, lines: { ...lineFacts, prices: [], stock } };
          const [held] = lineAfter(events).held;
          return [...events, ...decided(events, ask(each, held ? held.reservationId : 'none', n), known)];
        }, start);
        const line = lineAfter(history);
        const [used, held] = [piecesOf(line.used), piecesOf(line.held)];
        const reserved = history.flatMap(({ type, data }) => (type === 'LinePartsReserved' ? [data] : []));
        expect(used).toBeLessThanOrEqual(piecesOf(reserved));
        expect(used + held).toBeLessThanOrEqual(needed);
        expect(piecesOf(missingParts(line)) + used + held).toBe(needed);
      }),
      { seed: SEED },
    ));
});
