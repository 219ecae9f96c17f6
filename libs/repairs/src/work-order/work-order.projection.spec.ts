import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { WorkOrderEvent } from '../events.js';
import {
  accepted,
  assignmentWithdrawn,
  declined,
  dispatcherNeeded,
  EXPIRES_AT,
  lapsed,
  offered,
  offerWithdrawn,
} from '../offer/offer.fixtures.js';
import {
  ended,
  FROM,
  held,
  missed,
  resumed,
  scheduled,
  started,
  UNTIL,
  visitCancelled,
} from '../visit/visit.fixtures.js';
import {
  AT,
  cancelled,
  checked,
  closed,
  completed,
  drafted,
  incomplete,
  qualified,
  signedOff,
  siteSet,
  steps,
} from './order.fixtures.js';
import { workOrderProjection } from './work-order.projection.js';

const told = (...events: readonly WorkOrderEvent[]) =>
  events.map((event, n) => recorded(event, n + 1, { stream: 'workorder-w-1', version: BigInt(n) }));
const row = (...events: readonly WorkOrderEvent[]) => projected(workOrderProjection, ...told(...events))['w-1'];

/** The row after so many events. */
const after = (events: number) => ({ version: String(events - 1), position: positionOf(events) });

const DRAFTED = {
  id: 'w-1',
  number: 'W26-R70E1YB3',
  status: 'DRAFT',
  heldFrom: null,
  holdReason: null,
  incomplete: null,
  kind: 'REPAIR',
  place: 'SITE',
  complaintId: null,
  taskId: null,
  returnId: null,
  returnLineNo: null,
  customerId: 'k-1',
  productId: 'p-1',
  sku: 'AC-9',
  unitId: 'u-1',
  serial: 'SN-1',
  batch: 'B7',
  component: null,
  symptomCode: 'NO_COOLING',
  region: 'DE-BY',
  zone: 'Europe/Berlin',
  hasSite: true,
  skills: [],
  minutes: 0,
  verification: 'QUALITY_CHECK',
  checklistId: null,
  checklistNo: null,
  checklist: [],
  partnerId: null,
  outletId: null,
  technicianId: null,
  technicianIds: [],
  offeredPartnerId: null,
  offeredOutletId: null,
  offerAttempt: null,
  offerExpiresAt: null,
  needsDispatcher: false,
  nextVisitId: null,
  nextVisitFrom: null,
  nextVisitUntil: null,
  rescheduleDueAt: null,
  visitsMade: 0,
  outcome: null,
  firstVisit: null,
  cancellation: null,
  lines: [],
  quotes: [],
  costs: [],
  bills: [],
  loans: [],
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
  dueAt: null,
  reportedAt: new Date('2026-03-01T09:00:00.000Z'),
  draftedBy: 'agent-1',
  draftedAt: new Date(AT),
  qualifiedAt: null,
  startedAt: null,
  completedAt: null,
  completedBy: null,
  checkedAt: null,
  signedOffAt: null,
  closedAt: null,
  closingRecordedAt: null,
  cancelledAt: null,
  ...after(1),
};
const QUALIFIED = {
  ...DRAFTED,
  status: 'QUALIFIED',
  skills: ['REPAIR'],
  minutes: 60,
  checklistId: 'l-1',
  checklistNo: 1,
  checklist: steps,
  qualifiedAt: new Date(AT),
  ...after(2),
};
const OFFERED = {
  ...QUALIFIED,
  status: 'OFFERED',
  offeredPartnerId: 'pa-1',
  offeredOutletId: 'out-1',
  offerAttempt: 1,
  offerExpiresAt: new Date(EXPIRES_AT),
  dueAt: new Date(EXPIRES_AT),
  ...after(3),
};
const ACCEPTED = { ...QUALIFIED, status: 'ACCEPTED', partnerId: 'pa-1', outletId: 'out-1', ...after(4) };
const SCHEDULED = {
  ...ACCEPTED,
  status: 'SCHEDULED',
  nextVisitId: 'v-1',
  nextVisitFrom: new Date(FROM),
  nextVisitUntil: new Date(UNTIL),
  technicianId: 'tech-1',
  technicianIds: ['tech-1'],
  dueAt: new Date(UNTIL),
  ...after(5),
};
const PASSED = { nextVisitId: null, nextVisitFrom: null, nextVisitUntil: null, dueAt: null };
const STARTED = {
  ...SCHEDULED,
  ...PASSED,
  status: 'IN_PROGRESS',
  startedAt: new Date('2026-03-03T08:20:00.000Z'),
  ...after(6),
};
const ENDED = { ...STARTED, visitsMade: 1, ...after(7) };
const COMPLETED = {
  ...ENDED,
  status: 'COMPLETED',
  outcome: 'DONE',
  firstVisit: true,
  completedAt: new Date(AT),
  completedBy: 'technician-1',
  ...after(8),
};

const offeredTo = [drafted(), qualified(), offered()];
const scheduledFor = [...offeredTo, accepted(), scheduled()];
const visited = [...scheduledFor, started(), ended()];

describe('the row of a work order', () => {
  it('follows it from the draft to the end of the work', () => {
    expect(row(drafted())).toEqual(DRAFTED);
    expect(row(drafted(), qualified())).toEqual(QUALIFIED);
    expect(row(...offeredTo)).toEqual(OFFERED);
    expect(row(...offeredTo, accepted())).toEqual(ACCEPTED);
    expect(row(...scheduledFor)).toEqual(SCHEDULED);
    expect(row(...scheduledFor, started())).toEqual(STARTED);
    expect(row(...visited)).toEqual(ENDED);
    expect(row(...visited, completed())).toEqual(COMPLETED);
    expect(row(...visited, completed(), checked())).toEqual({
      ...COMPLETED,
      status: 'VERIFIED',
      checkedAt: new Date(AT),
      ...after(9),
    });
    expect(row(...visited, completed(), checked(), closed())).toEqual({
      ...COMPLETED,
      status: 'CLOSED',
      checkedAt: new Date(AT),
      closedAt: new Date(AT),
      closingRecordedAt: new Date(AT),
      ...after(10),
    });
  });

  it('knows whether anybody knows where to go', () => {
    expect(row(drafted({ site: null }))).toEqual({ ...DRAFTED, hasSite: false });
    expect(row(drafted({ site: null }), siteSet({ region: 'DE-BE', zone: 'Europe/Vienna' }))).toEqual({
      ...DRAFTED,
      region: 'DE-BE',
      zone: 'Europe/Vienna',
      ...after(2),
    });
  });

  it('is nobody’s again once an offer has ended otherwise', () => {
    for (const event of [declined(), lapsed(), offerWithdrawn()])
      expect(row(...offeredTo, event)).toEqual({ ...QUALIFIED, ...after(4) });
    expect(row(...offeredTo, lapsed(), dispatcherNeeded())).toEqual({
      ...QUALIFIED,
      needsDispatcher: true,
      ...after(5),
    });
    expect(row(...offeredTo, lapsed(), dispatcherNeeded(), offered({ attempt: 2 }))).toEqual({
      ...OFFERED,
      offerAttempt: 2,
      ...after(6),
    });
    expect(row(...offeredTo, accepted(), assignmentWithdrawn())).toEqual({ ...QUALIFIED, ...after(5) });
  });

  it('waits for another visit where one did not take place', () => {
    for (const event of [visitCancelled(), missed()])
      expect(row(...scheduledFor, event)).toEqual({ ...SCHEDULED, ...PASSED, status: 'ACCEPTED', ...after(6) });
  });

  it('says what it waits for, and goes on from where it was', () => {
    const waiting = { ...STARTED, status: 'ON_HOLD', heldFrom: 'IN_PROGRESS', holdReason: 'PARTS', ...after(7) };
    expect(row(...scheduledFor, started(), held())).toEqual(waiting);
    expect(row(...scheduledFor, started(), held(), resumed())).toEqual({ ...STARTED, ...after(8) });
  });

  it('says why something is left to do', () =>
    expect(row(...visited, incomplete())).toEqual({
      ...ENDED,
      status: 'INCOMPLETE',
      incomplete: 'PART_MISSING',
      ...after(8),
    }));

  it('forgets the outcome of what did not pass', () => {
    const failed = [checked({ passed: false }), incomplete({ cause: 'QUALITY_CHECK_FAILED' })];
    expect(row(...visited, completed(), signedOff(), ...failed)).toEqual({
      ...COMPLETED,
      status: 'INCOMPLETE',
      incomplete: 'QUALITY_CHECK_FAILED',
      outcome: null,
      firstVisit: null,
      ...after(11),
    });
  });

  it('is verified by the customer’s signature where that will do', () => {
    const bySignature = [drafted(), qualified({ verification: 'SIGN_OFF' }), ...visited.slice(2), completed()];
    const signed = { ...COMPLETED, signedOffAt: new Date(AT), ...after(9) };
    expect(row(...visited, completed(), signedOff())).toEqual(signed);
    expect(row(...bySignature, signedOff())).toEqual({ ...signed, status: 'VERIFIED', verification: 'SIGN_OFF' });
  });

  it('says why it was cancelled', () =>
    expect(row(drafted(), qualified(), dispatcherNeeded(), cancelled())).toEqual({
      ...QUALIFIED,
      status: 'CANCELLED',
      cancellation: 'CUSTOMER_ASKED',
      cancelledAt: new Date(AT),
      ...after(4),
    }));

  it('is no other for an event that is told twice', () => {
    const events = told(...visited, completed(), checked(), closed());
    const twice = events.flatMap((event) => [event, event]);
    expect(projected(workOrderProjection, ...twice)).toEqual(projected(workOrderProjection, ...events));
  });

  it('is not there before the order is', () => expect(row(qualified())).toBeUndefined());
});
