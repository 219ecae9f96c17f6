import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { QualityChecked, VisitScheduled, WorkOrderCompleted } from '#repairs/events';
import { failedCheckProjection } from './failed-check.projection.js';

const FAILED = '2026-03-02T09:00:00.000Z';
const UP = '2026-03-03T09:00:00.000Z';
const checked = (passed: boolean): QualityChecked => ({
  type: 'QualityChecked',
  data: { workOrderId: 'w-1', passed, findings: null, evidence: [], checkedBy: 'q-1', checkedAt: FAILED },
});
const scheduled: VisitScheduled = {
  type: 'VisitScheduled',
  data: {
    workOrderId: 'w-1',
    visitId: 'v-2',
    no: 2,
    partnerId: 'pa-1',
    outletId: 'o-1',
    technicianId: 't-1',
    date: '2026-03-05',
    windowFrom: '2026-03-05T08:00:00.000Z',
    windowUntil: '2026-03-05T10:00:00.000Z',
    bookedUntil: '2026-03-05T10:00:00.000Z',
    travelMinutes: 30,
    zone: 'Europe/Berlin',
    noShowAt: '2026-03-05T11:00:00.000Z',
    scheduledBy: 'd-1',
    scheduledAt: UP,
    packVersion: '2026.1',
  },
};
const completed: WorkOrderCompleted = {
  type: 'WorkOrderCompleted',
  data: {
    workOrderId: 'w-1',
    outcome: 'DONE',
    firstVisit: false,
    ticks: [],
    note: null,
    completedBy: 't-1',
    completedAt: '2026-03-06T09:00:00.000Z',
  },
};
const check = (n: number, takenUpAt: string | null) => {
  const { id: eventId, position, recordedAt } = recorded(checked(false), n).meta;
  return { eventId, position, recordedAt, failedAt: FAILED, takenUpAt };
};

describe('a failed check', () => {
  it('waits for somebody to do something about it', () =>
    expect(projected(failedCheckProjection, recorded(checked(false), 1))).toEqual({
      'w-1': { id: 'w-1', checks: [check(1, null)], position: positionOf(1) },
    }));

  it('is taken up by the next visit, and stays so', () =>
    expect(
      projected(failedCheckProjection, recorded(checked(false), 1), recorded(scheduled, 2), recorded(completed, 3)),
    ).toEqual({ 'w-1': { id: 'w-1', checks: [check(1, UP)], position: positionOf(2) } }));

  it('is one of several of an order', () =>
    expect(
      projected(
        failedCheckProjection,
        recorded(checked(false), 1),
        recorded(scheduled, 2),
        recorded(checked(false), 3),
      ),
    ).toEqual({ 'w-1': { id: 'w-1', checks: [check(1, UP), check(3, null)], position: positionOf(3) } }));

  it('is no check that was passed', () =>
    expect(projected(failedCheckProjection, recorded(scheduled, 1), recorded(checked(true), 2))).toEqual({}));
});
