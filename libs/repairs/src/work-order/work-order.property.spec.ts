import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { isLineEnded } from '../line/line-ends.js';
import { WORK_ORDER_STATUSES, type WorkOrderStatus } from '../repair-words.events.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrder } from './work-order-state.js';
import { ASKED, askedOf } from './work-order-walk.fixtures.js';

const SEED = 20260302;
const MINUTE = 60_000;

/** What is usually asked for next; walks that ask for anything get nowhere. */
const USUAL: Readonly<Record<WorkOrderStatus | 'NONE', readonly (typeof ASKED)[number][]>> = {
  NONE: ['DraftWorkOrder'],
  DRAFT: ['QualifyWorkOrder'],
  QUALIFIED: ['OfferWorkOrder'],
  OFFERED: ['AcceptOffer', 'AcceptOffer', 'DeclineOffer', 'LapseOffer'],
  ACCEPTED: ['ScheduleVisit', 'ScheduleVisit', 'HandOutLoaner', 'MarkLoanerOverdue'],
  SCHEDULED: ['StartVisit', 'StartVisit', 'RescheduleVisit', 'ReportVisitMissed'],
  IN_PROGRESS: [
    'DiagnoseLine',
    'IssueQuote',
    'IssueQuote',
    'AuthoriseLines',
    'AuthoriseLines',
    'AuthoriseLines',
    'ReserveLineParts',
    'ReserveLineParts',
    'RecordLineRepaired',
    'RecordLineRepaired',
    'CheckLine',
    'EndVisit',
    'CompleteWorkOrder',
    'HoldWork',
  ],
  ON_HOLD: ['ResumeWork', 'ReserveLineParts'],
  INCOMPLETE: ['ScheduleVisit', 'ReserveLineParts', 'ReviewAssignment'],
  COMPLETED: ['RecordQualityCheck', 'SignOffWork', 'CheckLine', 'RecordLineReturned'],
  VERIFIED: [
    'CloseWorkOrder',
    'TakeBackLoaner',
    'IssueBill',
    'RecordBillPaid',
    'DisputeBill',
    'WaiveBill',
    'RecordLineReturned',
  ],
  CLOSED: ['IssueBill', 'RecordBillPaid'],
  CANCELLED: ['TakeBackLoaner'],
};

const after = (state: WorkOrder | null, events: readonly WorkOrderEvent[]): WorkOrder | null =>
  events.reduce<WorkOrder | null>(workOrderDecider.evolve, state);

type Walk = Readonly<{ state: WorkOrder | null; events: readonly WorkOrderEvent[] }>;
type Seen = (state: WorkOrder, decided: readonly WorkOrderEvent[], before: WorkOrder | null) => void;

/** Four of five steps ask for something usual. */
const step = fc.record({ n: fc.nat({ max: 1_000_000 }), isUsual: fc.integer({ min: 0, max: 4 }) });

const walk = (steps: readonly Readonly<{ n: number; isUsual: number }>[], seen: Seen): Walk => {
  let state: WorkOrder | null = null;
  let at = '2026-03-02T09:00:00.000Z';
  const events: WorkOrderEvent[] = [];
  for (const { n, isUsual } of steps) {
    const before: WorkOrder | null = state;
    const usual = USUAL[before === null ? 'NONE' : before.order.status];
    const types = isUsual ? usual : ASKED;
    const type = types[n % types.length] ?? 'DraftWorkOrder';
    const asked = askedOf(type, { state: before, at, n: Math.floor(n / types.length) });
    at = new Date(Date.parse(asked.at) + 10 * MINUTE).toISOString();
    state = after(before, asked.decided);
    events.push(...asked.decided);
    if (state && asked.decided.length) seen(state, asked.decided, before);
  }
  return { state, events };
};

const broken = (rules: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));

const ENDED: readonly WorkOrderStatus[] = ['CLOSED', 'CANCELLED'];
const UNASSIGNED: readonly WorkOrderStatus[] = ['DRAFT', 'QUALIFIED', 'OFFERED'];
const DONE: readonly WorkOrderStatus[] = ['COMPLETED', 'VERIFIED', 'CLOSED'];

/** Who is asked and who does it agree with where the order stands. */
const dispatchBroken = ({ order, offers: { offers, assignment } }: WorkOrder): readonly string[] => {
  const { status } = order;
  const open = offers.filter((offer) => offer.status === 'OPEN').length;
  const accepted = offers.filter((offer) => offer.status === 'ACCEPTED');
  return broken({
    'offered means that one is asked': (status === 'OFFERED') === (open === 1) && open <= 1,
    'nobody has what is not accepted': !UNASSIGNED.includes(status) || assignment === null,
    'somebody has what was accepted': UNASSIGNED.includes(status) || status === 'CANCELLED' || assignment !== null,
    'whoever has it has accepted it': accepted.length === (assignment ? 1 : 0),
    'the accepted one has it': !assignment || accepted[0]?.attempt === assignment.attempt,
  });
};

/** Nobody is expected, or there, unless the order says so. */
const visitsBroken = ({ order, visits }: WorkOrder): readonly string[] => {
  const { status, heldFrom } = order;
  const expected = visits.filter((visit) => visit.status === 'SCHEDULED').length;
  const there = visits.filter((visit) => visit.status === 'STARTED').length;
  const stands = heldFrom ?? status;
  return broken({
    'one visit at a time': expected + there <= 1,
    'scheduled means that somebody is expected': (stands === 'SCHEDULED') === (expected === 1),
    'somebody is there while it is in progress': there === 0 || stands === 'IN_PROGRESS',
    'a hold has a reason':
      (status === 'ON_HOLD') === (order.holdReason !== null) && (heldFrom !== null) === (status === 'ON_HOLD'),
  });
};

/** Pieces are held for lines that need them, and for nothing once the order has ended. */
const partsBroken = ({ order, lines: { lines } }: WorkOrder): readonly string[] => {
  const held = lines.filter((line) => line.held.length > 0);
  const keys = lines.flatMap((line) => line.held.map(({ reservationId }) => reservationId));
  const open = lines.filter((line) => !isLineEnded(line));
  return broken({
    'held for open lines only': held.every((line) => !isLineEnded(line)),
    'awaited by open lines only': lines.every((line) => !isLineEnded(line) || line.awaited.length === 0),
    'nothing is held at the end': !ENDED.includes(order.status) || held.length === 0,
    'no line is open at the end': ![...DONE, 'CANCELLED'].includes(order.status) || open.length === 0,
    'a reservation is held once': new Set(keys).size === keys.length,
    'no more is held than needed': lines.every((line) =>
      line.parts.every(({ partId, quantity }) => piecesOf(line.held, partId) <= quantity),
    ),
  });
};

const piecesOf = (pieces: readonly Readonly<{ partId: string; quantity: number }>[], partId: string): number =>
  pieces.filter((each) => each.partId === partId).reduce((sum, { quantity }) => sum + quantity, 0);

const billsBroken = ({ order, bills, loans }: WorkOrder): readonly string[] =>
  broken({
    'one bill stands': bills.bills.filter(({ status }) => status !== 'WAIVED').length <= 1,
    'no fee before the end': !bills.feeDue || order.status === 'CLOSED',
    'no loaner is out when it is closed': order.status !== 'CLOSED' || loans.every(({ isOut }) => !isOut),
    'completed work has an outcome': !DONE.includes(order.status) || order.outcome !== null,
  });

/** Without these the walks would say little. */
const TELLING = [
  'AssignmentWithdrawn',
  'VisitMissed',
  'WorkHeld',
  'LinePartsReserved',
  'LinePartsReleased',
  'LineRepaired',
  'LineReturned',
  'BillIssued',
  'LoanerHandedOut',
  'FeeDue',
  'WorkOrderClosed',
];

/** After the end only money and loaners move. */
const AFTER_THE_END = /^(Bill|Cost|Loaner|FeeDue|DispatcherNeeded)/;

describe(`any commands in any order (seed ${SEED})`, () => {
  const walks = fc.array(step, { minLength: 40, maxLength: 110, size: 'max' });

  it('never leave a work order that contradicts itself, nor anything held once it has ended', () => {
    const reached = new Set<string>();
    const happened = new Set<string>();
    fc.assert(
      fc.property(walks, (steps) => {
        walk(steps, (state, decided, before) => {
          expect([
            ...dispatchBroken(state),
            ...visitsBroken(state),
            ...partsBroken(state),
            ...billsBroken(state),
          ]).toEqual([]);
          if (before && ENDED.includes(before.order.status))
            expect(decided.filter(({ type }) => !AFTER_THE_END.test(type))).toEqual([]);
          reached.add(state.order.status);
          for (const { type } of decided) happened.add(type);
        });
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect([...reached].sort()).toEqual([...WORK_ORDER_STATUSES].sort());
    expect([...happened]).toEqual(expect.arrayContaining(TELLING));
  });

  it('let go of all that they held when the order is cancelled, wherever it stands', () =>
    fc.assert(
      fc.property(walks, fc.nat({ max: 1_000_000 }), (steps, n) => {
        const { state } = walk(steps, () => undefined);
        if (!state || [...DONE, 'CANCELLED'].includes(state.order.status)) return;
        const { decided, refused } = askedOf('CancelWorkOrder', { state, at: '2026-06-01T09:00:00.000Z', n });
        const ended = after(state, decided);
        expect(refused).toBeNull();
        expect(ended?.order.status).toBe('CANCELLED');
        expect(ended?.lines.lines.flatMap(({ held }) => held)).toEqual([]);
        expect(ended?.offers.offers.filter(({ status }) => status === 'OPEN')).toEqual([]);
        expect(ended?.visits.filter(({ status }) => status === 'SCHEDULED' || status === 'STARTED')).toEqual([]);
        const letGo = decided.flatMap((event) => (event.type === 'LinePartsReleased' ? event.data.reservationId : []));
        const held = state.lines.lines.flatMap((line) => line.held.map(({ reservationId }) => reservationId));
        expect(letGo.sort()).toEqual(held.sort());
      }),
      { seed: SEED, numRuns: 200 },
    ));

  it('are replayed to the same state, also from what the store returns', () =>
    fc.assert(
      fc.property(walks, (steps) => {
        const { state, events } = walk(steps, () => undefined);
        expect(fold(workOrderDecider, JSON.parse(JSON.stringify(events)))).toEqual(state);
      }),
      { seed: SEED, numRuns: 50 },
    ));
});
