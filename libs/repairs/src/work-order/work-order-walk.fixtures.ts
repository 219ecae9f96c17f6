import { Rejection } from '#event-sourcing';
import type { Money } from '#values';
import { billFacts } from '../bill/bill.fixtures.js';
import type { WorkOrderEvent } from '../events.js';
import { covered, eur } from '../line/line.fixtures.js';
import { lineFacts, prices } from '../line/line-known.fixtures.js';
import { offeringTo, outlet, partner, secondOutlet } from '../offer/dispatch-known.fixtures.js';
import {
  AUTHORISATION_BASES,
  CANCELLATION_CAUSES,
  COST_BEARERS,
  COST_CLASSES,
  DECLINE_REASONS,
  INCOMPLETE_CAUSES,
  PART_PROBLEMS,
  PLACES,
  VISIT_MISSES,
  WORK_HOLD_REASONS,
  WORK_ORDER_KINDS,
  WORK_ORDER_OUTCOMES,
} from '../repair-words.events.js';
import { technician, visitOutlet } from '../visit/visit.fixtures.js';
import { drafting, qualifying, workOrderKnown } from './known.fixtures.js';
import { photo, steps } from './order.fixtures.js';
import { command } from './specification.fixtures.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

const one = <Value>(values: readonly Value[], n: number): Value => values[n % values.length] as Value;
const ofOrder = { workOrderId: 'w-1' };
const iso = (time: number): string => new Date(time).toISOString();

/** 9 o'clock in Berlin on the next weekday but `n` after `at`. */
const morning = (at: string, n: number): string => {
  const date = new Date(Math.floor(Date.parse(at) / DAY) * DAY + (1 + (n % 3)) * DAY + 8 * 60 * MINUTE);
  const weekend = date.getUTCDay() === 6 ? 2 : date.getUTCDay() === 0 ? 1 : 0;
  return iso(date.getTime() + weekend * DAY);
};

/** What a walk knows when it asks for something: `n` decides what it makes up. */
export type Asked = Readonly<{ state: WorkOrder | null; at: string; n: number }>;

type Context = Readonly<{ by: string; roles: readonly string[]; at: string }>;
const PEOPLE = [
  { by: 'technician-1', roles: ['technician', 'dispatcher'] },
  { by: 'manager-1', roles: ['manager'] },
  { by: 'quality-1', roles: ['quality', 'manager'] },
] as const;
const person = ({ at, n }: Asked): Context => ({ ...one(PEOPLE, n >> 3), at });

const lineNo = ({ state, n }: Asked): number => one(state?.lines.lines.map(({ no }) => no) ?? [], n) ?? 1 + (n % 3);
const heldOf = (asked: Asked) => {
  const line = asked.state?.lines.lines.find(({ no }) => no === lineNo(asked));
  return line?.held ?? [];
};
const lastVisit = ({ state }: Asked) => state?.visits.at(-1);
const visitId = (asked: Asked): string => lastVisit(asked)?.visitId ?? 'v-0';
const attempt = ({ state }: Asked): number => state?.offers.offers.length ?? 1;
const some = (amount: number): Money => eur(1 + (amount % 5_000));

/** Commands as random people would give them, most of them sensible. */
const ASKS: { readonly [Type in WorkOrderCommand['type']]: (asked: Asked) => WorkOrderCommand } = {
  DraftWorkOrder: (asked) =>
    command(
      'DraftWorkOrder',
      {
        ...ofOrder,
        kind: one(WORK_ORDER_KINDS, asked.n % 3 ? 0 : asked.n),
        place: one(PLACES, asked.n >> 2),
        task: null,
        returnLine: null,
        customerId: null,
        sku: 'AC-9',
        serial: 'SN-1',
        component: null,
        symptomCode: 'NO_COOLING',
        region: null,
        zone: null,
        site: null,
        words: null,
        reportedAt: null,
      },
      person(asked),
    ),
  SetWorkOrderSite: (asked) => {
    const site = { address: `Ringstr. ${asked.n % 3}`, contactName: null, phone: null, coordinates: null };
    return command('SetWorkOrderSite', { ...ofOrder, site, region: null, zone: null }, person(asked));
  },
  QualifyWorkOrder: (asked) =>
    command(
      'QualifyWorkOrder',
      {
        ...ofOrder,
        sku: null,
        serial: null,
        component: null,
        symptomCode: null,
        skills: null,
        minutes: asked.n % 2 ? 60 : null,
      },
      person(asked),
    ),
  CompleteWorkOrder: (asked) => {
    const ticks = steps.map(({ code }) => ({ code, note: null, evidence: [photo] }));
    const outcome = one(WORK_ORDER_OUTCOMES, asked.n);
    return command('CompleteWorkOrder', { ...ofOrder, outcome, ticks, note: null }, person(asked));
  },
  ReportWorkIncomplete: (asked) =>
    command('ReportWorkIncomplete', { ...ofOrder, cause: one(INCOMPLETE_CAUSES, asked.n), note: null }, person(asked)),
  RecordQualityCheck: (asked) =>
    command(
      'RecordQualityCheck',
      { ...ofOrder, passed: asked.n % 3 > 0, findings: 'It drips.', evidence: [] },
      person(asked),
    ),
  SignOffWork: (asked) => command('SignOffWork', { ...ofOrder, signer: 'A.', evidence: null }, person(asked)),
  CloseWorkOrder: (asked) => command('CloseWorkOrder', ofOrder, person(asked)),
  CancelWorkOrder: (asked) =>
    command('CancelWorkOrder', { ...ofOrder, cause: one(CANCELLATION_CAUSES, asked.n), reason: null }, person(asked)),
  OfferWorkOrder: (asked) =>
    command(
      'OfferWorkOrder',
      { ...ofOrder, outletId: asked.n % 3 ? null : one(['out-1', 'out-2'], asked.n >> 2), reason: 'They know it.' },
      person(asked),
    ),
  AcceptOffer: (asked) => command('AcceptOffer', { ...ofOrder, attempt: attempt(asked) }, person(asked)),
  DeclineOffer: (asked) =>
    command(
      'DeclineOffer',
      { ...ofOrder, attempt: attempt(asked), reason: one(DECLINE_REASONS, asked.n), note: null },
      person(asked),
    ),
  LapseOffer: (asked) => {
    const expiresAt = asked.state?.offers.offers.at(-1)?.expiresAt ?? asked.at;
    return command(
      'LapseOffer',
      { ...ofOrder, attempt: attempt(asked), expiresAt },
      { ...person(asked), at: expiresAt },
    );
  },
  WithdrawOffer: (asked) =>
    command('WithdrawOffer', { ...ofOrder, attempt: attempt(asked), cause: 'DISPATCHER', reason: null }, person(asked)),
  WithdrawAssignment: (asked) => {
    const partnerId = asked.state?.offers.assignment?.partnerId ?? 'pa-1';
    const cause = asked.n % 2 ? 'DISPATCHER' : 'PARTNER_SUSPENDED';
    return command('WithdrawAssignment', { ...ofOrder, partnerId, cause, reason: null }, person(asked));
  },
  ReviewAssignment: (asked) => command('ReviewAssignment', ofOrder, person(asked)),
  ScheduleVisit: (asked) => {
    const id = `v-${(asked.state?.visits.length ?? 0) + 1}`;
    const windowFrom = morning(asked.at, asked.n);
    const data = { ...ofOrder, visitId: id, technicianId: 'tech-1', windowFrom, windowUntil: null };
    return command('ScheduleVisit', data, person(asked));
  },
  RescheduleVisit: (asked) => {
    const newVisitId = `v-${(asked.state?.visits.length ?? 0) + 1}`;
    const windowFrom = morning(asked.at, asked.n);
    const anew = { newVisitId, technicianId: 'tech-1', windowFrom, windowUntil: null, reason: null };
    return command('RescheduleVisit', { ...ofOrder, visitId: visitId(asked), ...anew }, person(asked));
  },
  CancelVisit: (asked) =>
    command(
      'CancelVisit',
      { ...ofOrder, visitId: visitId(asked), cause: 'CUSTOMER_ASKED', reason: null },
      person(asked),
    ),
  StartVisit: (asked) => {
    const from = Date.parse(lastVisit(asked)?.windowFrom ?? asked.at);
    const at = iso(Math.max(Date.parse(asked.at), from + (asked.n % 200) * MINUTE));
    return command('StartVisit', { ...ofOrder, visitId: visitId(asked), arrivedAt: null }, { ...person(asked), at });
  },
  ReportVisitMissed: (asked) => {
    const at = iso(Math.max(Date.parse(asked.at), Date.parse(lastVisit(asked)?.windowUntil ?? asked.at)));
    const data = { ...ofOrder, visitId: visitId(asked), cause: one(VISIT_MISSES, asked.n), note: null };
    return command('ReportVisitMissed', data, { ...person(asked), at });
  },
  AskReschedule: (asked) => command('AskReschedule', { ...ofOrder, visitId: visitId(asked) }, person(asked)),
  ReviewVisit: (asked) => command('ReviewVisit', { ...ofOrder, visitId: visitId(asked) }, person(asked)),
  EndVisit: (asked) => {
    const incomplete = asked.n % 3 ? null : one(INCOMPLETE_CAUSES, asked.n);
    return command('EndVisit', { ...ofOrder, visitId: visitId(asked), incomplete, note: null }, person(asked));
  },
  HoldWork: (asked) =>
    command('HoldWork', { ...ofOrder, reason: one(WORK_HOLD_REASONS, asked.n), note: null }, person(asked)),
  ResumeWork: (asked) => command('ResumeWork', ofOrder, person(asked)),
  DiagnoseLine: (asked) =>
    command(
      'DiagnoseLine',
      {
        ...ofOrder,
        no: 1 + (asked.n % 3),
        component: 'DOOR',
        symptomCode: 'LEAK',
        cause: 'The seal is brittle.',
        finding: null,
        labourSku: 'WORK-1',
        parts: asked.n % 4 ? [{ partNumber: 'DOOR-1', quantity: 1 }] : [],
      },
      person(asked),
    ),
  JudgeLineIrreparable: (asked) =>
    command(
      'JudgeLineIrreparable',
      { ...ofOrder, no: lineNo(asked), reason: 'Rust.', evidence: [photo] },
      person(asked),
    ),
  IssueQuote: (asked) => command('IssueQuote', { ...ofOrder, lineNos: null }, person(asked)),
  AuthoriseLines: (asked) => {
    const line = asked.state?.lines.lines.find(({ no }) => no === lineNo(asked));
    const usual = line?.inWarranty ? 'WARRANTY' : 'CUSTOMER';
    const basis = asked.n % 4 ? usual : one(AUTHORISATION_BASES, asked.n >> 2);
    const quoteNo = basis === 'WARRANTY' ? null : (line?.quoteNo ?? null);
    return command('AuthoriseLines', { ...ofOrder, nos: [lineNo(asked)], quoteNo, basis }, person(asked));
  },
  DeclineLines: (asked) => {
    const line = asked.state?.lines.lines.find(({ no }) => no === lineNo(asked));
    return command(
      'DeclineLines',
      { ...ofOrder, nos: [lineNo(asked)], quoteNo: line?.quoteNo ?? 1, reason: null },
      person(asked),
    );
  },
  ReserveLineParts: (asked) =>
    command('ReserveLineParts', { ...ofOrder, no: lineNo(asked), outletId: 'out-1' }, person(asked)),
  ReleaseLineParts: (asked) =>
    command('ReleaseLineParts', { ...ofOrder, no: asked.n % 2 ? lineNo(asked) : null }, person(asked)),
  ReportPartFailed: (asked) => {
    const [held] = heldOf(asked);
    const pieces = { reservationId: held?.reservationId ?? 'res-0', quantity: held?.quantity ?? 1, serials: [] };
    const data = { ...ofOrder, no: lineNo(asked), ...pieces, problem: one(PART_PROBLEMS, asked.n) };
    return command('ReportPartFailed', data, person(asked));
  },
  RecordLineRepaired: (asked) => {
    const partsUsed = heldOf(asked).map(({ reservationId, quantity }) => ({ reservationId, quantity, serials: [] }));
    const exchange = { oldSerial: null, newSerial: null, minutes: 30 };
    return command('RecordLineRepaired', { ...ofOrder, no: lineNo(asked), partsUsed, ...exchange }, person(asked));
  },
  CheckLine: (asked) =>
    command('CheckLine', { ...ofOrder, no: lineNo(asked), passed: asked.n % 3 > 0, note: 'Looked at.' }, person(asked)),
  RecordLineReturned: (asked) => command('RecordLineReturned', { ...ofOrder, no: lineNo(asked) }, person(asked)),
  RecordCost: (asked) =>
    command(
      'RecordCost',
      {
        ...ofOrder,
        costId: `cost-${asked.n % 5}`,
        lineNo: null,
        costClass: one(COST_CLASSES, asked.n),
        bearer: one(COST_BEARERS, asked.n >> 2),
        supplier: 'Acme',
        amount: some(asked.n),
        note: null,
      },
      person(asked),
    ),
  ReverseCost: (asked) =>
    command('ReverseCost', { ...ofOrder, costId: `cost-${asked.n % 5}`, reason: 'Twice.' }, person(asked)),
  IssueBill: (asked) => command('IssueBill', { ...ofOrder, total: null, deviationReason: null }, person(asked)),
  RecordBillPaid: (asked) => command('RecordBillPaid', { ...ofOrder, billNo: 1, reference: 'CARD-1' }, person(asked)),
  DisputeBill: (asked) => command('DisputeBill', { ...ofOrder, billNo: 1, reason: 'Too dear.' }, person(asked)),
  WaiveBill: (asked) => command('WaiveBill', { ...ofOrder, billNo: 1, reason: 'Our fault.' }, person(asked)),
  HandOutLoaner: (asked) => command('HandOutLoaner', { ...ofOrder, loanerId: 'l-1', dueBackAt: null }, person(asked)),
  TakeBackLoaner: (asked) => command('TakeBackLoaner', { ...ofOrder, loanerId: 'l-1', damaged: false }, person(asked)),
  MarkLoanerOverdue: (asked) => {
    const dueBackAt = asked.state?.loans[0]?.dueBackAt ?? asked.at;
    return command(
      'MarkLoanerOverdue',
      { ...ofOrder, loanerId: 'l-1', dueBackAt },
      { ...person(asked), at: dueBackAt > asked.at ? dueBackAt : asked.at },
    );
  },
};

export const ASKED = Object.keys(ASKS) as readonly WorkOrderCommand['type'][];

/** Whom the order is with, or was offered to last. */
const whoHas = (state: WorkOrder | null) =>
  state?.offers.assignment ?? state?.offers.offers.at(-1) ?? { partnerId: 'pa-1', outletId: 'out-1' };

/** What a handler would gather for it, now this, now that. */
const knownFor = ({ state, n }: Asked): WorkOrderKnown => {
  const { partnerId, outletId } = whoHas(state);
  return {
    ...workOrderKnown,
    drafting: drafting(),
    qualifying: qualifying(),
    offering: offeringTo(outlet(), secondOutlet()),
    partner: { ...partner, partnerId, status: n % 11 ? 'ACTIVE' : 'SUSPENDED' },
    deposit: { ownerId: 'pa-1', reservationId: `r-${attempt({ state, at: '', n })}`, amount: eur(100) },
    technician: n % 5 ? technician({ outletId }) : technician({ outletId, skills: [] }),
    outlet: { ...visitOutlet, outletId },
    lines: {
      ...lineFacts,
      cover: n % 2 ? covered(100) : [],
      stock: [{ partId: 'part-door', reservationId: `res-${n}`, isThere: n % 4 > 0 }],
    },
    loans: { loaner: { loanerId: 'l-1', serial: 'LOAN-1', partnerId: null } },
    bills: { ...billFacts, fee: { partnerId, outletId, prices, priceListId: 'list-1' } },
  };
};

type Answered = Readonly<{ at: string; decided: readonly WorkOrderEvent[]; refused: Rejection | null }>;

/** What is decided, and when; a refusal decides nothing. Anything else that is thrown is a bug. */
export const askedOf = (type: WorkOrderCommand['type'], asked: Asked): Answered => {
  const given = ASKS[type](asked);
  try {
    return { at: given.at, decided: workOrderDecider.decide(given, asked.state, knownFor(asked)), refused: null };
  } catch (error) {
    if (error instanceof Rejection) return { at: asked.at, decided: [], refused: error };
    throw error;
  }
};
