import { describe, expect, it } from '@jest/globals';
import type { Event } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { WorkOrderEvent } from './events.js';
import {
  accepted,
  assignmentWithdrawn,
  declined,
  EXPIRES_AT,
  lapsed,
  offered,
  offerWithdrawn,
} from './offer/offer.fixtures.js';
import { offerProjection } from './offer/offer.projection.js';
import { technicianBookingProjection } from './visit/technician-booking.projection.js';
import type { TechnicianDayEvent } from './visit/technician-day.events.js';
import {
  BOOKED_UNTIL,
  booked,
  ended,
  FROM,
  freed,
  held,
  missed,
  NO_SHOW_AT,
  rescheduleDue,
  scheduled,
  started,
  UNTIL,
  visitCancelled,
} from './visit/visit.fixtures.js';
import { visitProjection } from './visit/visit.projection.js';
import { AT, drafted } from './work-order/order.fixtures.js';
import { workOrderProjection } from './work-order/work-order.projection.js';

const numbered = <E extends Event>(events: readonly E[]) => events.map((event, n) => recorded(event, n + 1));
const offers = (...events: WorkOrderEvent[]) => Object.values(projected(offerProjection, ...numbered(events)));
const visits = (...events: WorkOrderEvent[]) => Object.values(projected(visitProjection, ...numbered(events)));
const bookings = (...events: TechnicianDayEvent[]) =>
  Object.values(projected(technicianBookingProjection, ...numbered(events)));

describe('the row of an offer', () => {
  const { data } = offered();
  const open = {
    id: 'w-1/1',
    workOrderId: 'w-1',
    attempt: 1,
    partnerId: 'pa-1',
    outletId: 'out-1',
    status: 'OPEN',
    basis: 'RANKING',
    rank: 1,
    score: 0.91,
    terms: data.terms,
    distanceKm: 0,
    distanceBasis: 'COORDINATES',
    offeredBy: 'system',
    offeredAt: new Date(AT),
    expiresAt: new Date(EXPIRES_AT),
    endedAt: null,
    endedBy: null,
    onBehalf: null,
    declined: null,
    withdrawn: null,
    position: positionOf(2),
  };
  const position = positionOf(3);

  it('is there once it is made', () => expect(offers(drafted(), offered())).toEqual([open]));

  it('says how it was answered', () => {
    const ended = { ...open, position, endedAt: new Date(AT), endedBy: 'partner-1', onBehalf: false };
    expect(offers(drafted(), offered(), accepted())).toEqual([{ ...ended, status: 'ACCEPTED' }]);
    expect(offers(drafted(), offered(), declined())).toEqual([
      { ...ended, status: 'DECLINED', declined: 'NO_CAPACITY' },
    ]);
  });

  it('says that it lapsed or was taken back', () => {
    expect(offers(drafted(), offered(), lapsed())).toEqual([
      { ...open, position, status: 'LAPSED', endedAt: new Date(EXPIRES_AT) },
    ]);
    const withdrawn = { ...open, position, status: 'WITHDRAWN', endedAt: new Date(AT) };
    expect(offers(drafted(), offered(), offerWithdrawn())).toEqual([
      { ...withdrawn, withdrawn: 'DISPATCHER', endedBy: 'dispatcher-1' },
    ]);
    expect(offers(drafted(), offered(), assignmentWithdrawn())).toEqual([
      { ...withdrawn, withdrawn: 'PARTNER_SUSPENDED', endedBy: 'system' },
    ]);
  });

  it('is one of each attempt', () =>
    expect(offers(offered(), lapsed(), offered({ attempt: 2 })).map(({ id, status }) => [id, status])).toEqual([
      ['w-1/1', 'LAPSED'],
      ['w-1/2', 'OPEN'],
    ]));
});

describe('the row of a visit', () => {
  const open = {
    id: 'v-1',
    workOrderId: 'w-1',
    no: 1,
    status: 'SCHEDULED',
    partnerId: 'pa-1',
    outletId: 'out-1',
    technicianId: 'tech-1',
    windowFrom: new Date(FROM),
    windowUntil: new Date(UNTIL),
    zone: 'Europe/Berlin',
    bookedUntil: new Date(BOOKED_UNTIL),
    noShowAt: new Date(NO_SHOW_AT),
    scheduledBy: 'partner-1',
    scheduledAt: new Date(AT),
    arrivedAt: null,
    onTime: null,
    endedAt: null,
    incomplete: null,
    missed: null,
    rescheduleDueAt: null,
    cancelled: null,
    position: positionOf(1),
  };
  const arrived = { ...open, status: 'STARTED', arrivedAt: new Date('2026-03-03T08:20:00.000Z'), onTime: true };

  it('is there once it is scheduled', () => expect(visits(scheduled(), held())).toEqual([open]));

  it('says how it went', () => {
    expect(visits(scheduled(), started())).toEqual([{ ...arrived, position: positionOf(2) }]);
    expect(visits(scheduled(), started(), ended({ incomplete: 'WRONG_PART' }))).toEqual([
      {
        ...arrived,
        status: 'ENDED',
        endedAt: new Date('2026-03-03T09:20:00.000Z'),
        incomplete: 'WRONG_PART',
        position: positionOf(3),
      },
    ]);
  });

  it('says that it was missed, and by when another one is agreed on', () =>
    expect(visits(scheduled(), missed(), rescheduleDue())).toEqual([
      {
        ...open,
        status: 'MISSED',
        missed: 'TECHNICIAN_NO_SHOW',
        rescheduleDueAt: new Date('2026-03-03T14:00:00.000Z'),
        position: positionOf(3),
      },
    ]));

  it('says that its technician could not come, and by when another one is agreed on', () => {
    const events = [
      visitCancelled({ cause: 'TECHNICIAN_UNQUALIFIED' }),
      rescheduleDue({ cause: 'TECHNICIAN_UNQUALIFIED' }),
    ];
    expect(visits(scheduled(), ...events)).toEqual([
      {
        ...open,
        status: 'CANCELLED',
        cancelled: 'TECHNICIAN_UNQUALIFIED',
        rescheduleDueAt: new Date('2026-03-03T14:00:00.000Z'),
        position: positionOf(3),
      },
    ]);
  });

  it('says why it was cancelled', () =>
    expect(visits(scheduled(), visitCancelled())).toEqual([
      { ...open, status: 'CANCELLED', cancelled: 'CUSTOMER_ASKED', position: positionOf(2) },
    ]));
});

describe('the row of a booking', () => {
  const row = (n: number) => ({
    id: 'v-1',
    technicianId: 'tech-1',
    partnerId: 'pa-1',
    outletId: 'out-1',
    workOrderId: 'w-1',
    from: new Date(FROM),
    until: new Date(BOOKED_UNTIL),
    travelMinutes: 30,
    position: positionOf(n),
  });

  it('is there while the technician is booked', () => {
    expect(bookings(booked())).toEqual([row(1)]);
    expect(bookings(booked(), freed())).toEqual([]);
  });

  it('is one of both dates that a booking touches', () => {
    const next = { date: '2026-03-04' };
    expect(bookings(booked(), booked(next))).toEqual([row(2)]);
    expect(bookings(booked(), booked(next), freed(), freed(next))).toEqual([]);
  });
});

describe('the row of an order whose visit was missed', () => {
  const row = (...events: WorkOrderEvent[]) =>
    projected(workOrderProjection, ...numbered([drafted(), offered(), accepted(), scheduled(), missed(), ...events]))[
      'w-1'
    ];
  const due = new Date('2026-03-03T14:00:00.000Z');

  it('says by when another one is agreed on, until it is', () => {
    expect(row()).toMatchObject({ status: 'ACCEPTED', rescheduleDueAt: null, dueAt: null });
    expect(row(rescheduleDue())).toMatchObject({ rescheduleDueAt: due, dueAt: due });
    expect(row(rescheduleDue(), scheduled({ visitId: 'v-2' }))).toMatchObject({
      rescheduleDueAt: null,
      dueAt: new Date(UNTIL),
    });
    expect(row(rescheduleDue(), assignmentWithdrawn())).toMatchObject({ rescheduleDueAt: null, dueAt: null });
  });
});
