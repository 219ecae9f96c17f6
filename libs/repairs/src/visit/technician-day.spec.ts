import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Rejection } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import { stateAfter } from '../work-order/specification.fixtures.js';
import { areOverlapping, type Booking, datesOf } from './booking.js';
import { dayCommands } from './day-commands.js';
import type { TechnicianDayCommand } from './technician-day.commands.js';
import { technicianDayDecider } from './technician-day.decider.js';
import type { TechnicianDayEvent } from './technician-day.events.js';
import {
  BOOKED_UNTIL,
  booked,
  FROM,
  freed,
  missed,
  scheduled,
  scheduledOrder,
  visitCancelled,
} from './visit.fixtures.js';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const MINUTE = 60_000;

const given = specification(technicianDayDecider, { travelMinutes: 30 });
const command = commandMaker<TechnicianDayCommand>();
const booking = (changes: Partial<Parameters<typeof booked>[0]> & { insteadOf?: string | null } = {}) => {
  const { bookedAt: _, travelMinutes: __, ...data } = booked().data;
  return command('BookTechnician', { ...data, insteadOf: null, ...changes });
};
const other = { visitId: 'v-2', workOrderId: 'w-2' };
const at = (from: string, until: string) => ({
  ...other,
  from: `2026-03-03T${from}:00.000Z`,
  until: `2026-03-03T${until}:00.000Z`,
});
const freeing = (visitId = 'v-1') =>
  command('FreeTechnician', { technicianId: 'tech-1', date: '2026-03-03', visitId, workOrderId: 'w-1' });

describe('the day of a technician', () => {
  it('takes a booking, once', () => {
    given().when(booking()).then(booked());
    given(booked()).when(booking()).thenNothing();
  });

  it.each([
    ['08:00', '09:30'],
    ['08:30', '09:00'],
    ['07:00', '12:00'],
    ['09:29', '11:00'],
    ['09:59', '11:00'],
    ['06:00', '07:31'],
  ])(
    'takes no other one from %s until %s, while it is booked from 08:00 until 09:30 and the way takes 30 minutes',
    (from, until) =>
      given(booked())
        .when(booking(at(from, until)))
        .thenRejected('TECHNICIAN_BOOKED', { technicianId: 'tech-1', booked: FROM, until: BOOKED_UNTIL }),
  );

  it.each([
    ['10:00', '11:00'],
    ['06:00', '07:30'],
  ])('takes one from %s until %s', (from, until) =>
    given(booked())
      .when(booking(at(from, until)))
      .then(booked(at(from, until))),
  );

  it('keeps the longer way free of two', () =>
    given(booked({ travelMinutes: 60 }))
      .when(booking(at('10:00', '11:00')))
      .thenRejected('TECHNICIAN_BOOKED'));

  it('is free again where a booking is freed, which happens once', () => {
    given(booked()).when(freeing()).then(freed());
    given(booked(), freed()).when(freeing()).thenNothing();
    given(booked(), freed())
      .when(booking(at('08:00', '09:00')))
      .then(booked(at('08:00', '09:00')));
  });

  it('takes a booking instead of another one at once', () =>
    given(booked())
      .when(booking({ ...at('08:30', '10:00'), insteadOf: 'v-1' }))
      .then(freed({ workOrderId: 'w-2' }), booked(at('08:30', '10:00'))));
});

describe('the dates of a booking', () => {
  const dates = (from: string, until: string, travelMinutes = 30) => datesOf({ from, until, travelMinutes });

  it('are those by UTC that it touches with the ways', () => {
    expect(dates('2026-03-03T08:00:00.000Z', '2026-03-03T09:00:00.000Z')).toEqual(['2026-03-03']);
    expect(dates('2026-03-03T22:00:00.000Z', '2026-03-03T23:30:00.000Z')).toEqual(['2026-03-03']);
    expect(dates('2026-03-03T22:00:00.000Z', '2026-03-03T23:31:00.000Z')).toEqual(['2026-03-03', '2026-03-04']);
    expect(dates('2026-03-03T00:29:00.000Z', '2026-03-03T01:00:00.000Z')).toEqual(['2026-03-02', '2026-03-03']);
  });
});

describe('what the days of technicians decide with an order', () => {
  const visits = stateAfter(...scheduledOrder())?.visits ?? [];
  const { date: _, ...ofVisit } = { date: null, technicianId: 'tech-1', partnerId: 'pa-1', outletId: 'out-1' };
  const book = { workOrderId: 'w-1', ...ofVisit, from: FROM, until: BOOKED_UNTIL, insteadOf: null };

  it('is a booking for each date that the visit touches', () => {
    expect(dayCommands('w-1', [scheduled()], [])).toEqual([
      { type: 'BookTechnician', data: { ...book, visitId: 'v-1', date: '2026-03-03' } },
    ]);
    const late = { windowFrom: '2026-03-03T23:00:00.000Z', bookedUntil: '2026-03-04T00:30:00.000Z' };
    expect(dayCommands('w-1', [scheduled(late)], []).map(({ data }) => data.date)).toEqual([
      '2026-03-03',
      '2026-03-04',
    ]);
  });

  it.each([visitCancelled(), missed()])('is that the technician is free again after $type', (event) =>
    expect(dayCommands('w-1', [event], visits)).toEqual([
      {
        type: 'FreeTechnician',
        data: { technicianId: 'tech-1', date: '2026-03-03', visitId: 'v-1', workOrderId: 'w-1' },
      },
    ]),
  );

  it('is one decision of the day for a visit that is put off within it, and one of each day otherwise', () => {
    expect(dayCommands('w-1', [visitCancelled(), scheduled({ visitId: 'v-2' })], visits)).toEqual([
      { type: 'BookTechnician', data: { ...book, visitId: 'v-2', date: '2026-03-03', insteadOf: 'v-1' } },
    ]);
    const next = { visitId: 'v-2', windowFrom: '2026-03-04T08:00:00.000Z', bookedUntil: '2026-03-04T09:30:00.000Z' };
    expect(
      dayCommands('w-1', [visitCancelled(), scheduled(next)], visits).map(({ type, data }) => [type, data.date]),
    ).toEqual([
      ['BookTechnician', '2026-03-04'],
      ['FreeTechnician', '2026-03-03'],
    ]);
    const another = scheduled({ visitId: 'v-2', technicianId: 'tech-2' });
    expect(
      dayCommands('w-1', [visitCancelled(), another], visits).map(({ type, data }) => [type, data.technicianId]),
    ).toEqual([
      ['BookTechnician', 'tech-2'],
      ['FreeTechnician', 'tech-1'],
    ]);
  });

  it('is nothing where no visit begins or falls out', () => expect(dayCommands('w-1', [], visits)).toEqual([]));
});

describe(`any bookings in any order (seed ${SEED})`, () => {
  const minute = fc.integer({ min: 0, max: 48 }).map((quarter) => quarter * 15);
  const step = fc.record({
    visit: fc.integer({ min: 1, max: 12 }),
    from: minute,
    minutes: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters * 15),
    travelMinutes: fc.constantFrom(0, 15, 30),
    isFreeing: fc.boolean(),
    insteadOf: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null, freq: 2 }),
  });
  const start = Date.parse('2026-03-03T06:00:00.000Z');
  const iso = (minutes: number) => new Date(start + minutes * MINUTE).toISOString();

  it('never overlap, and are all there until they are freed', () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }), (steps) => {
        const events: TechnicianDayEvent[] = [];
        for (const { visit, from, minutes, travelMinutes, isFreeing, insteadOf } of steps) {
          const asked = isFreeing
            ? freeing(`v-${visit}`)
            : booking({
                visitId: `v-${visit}`,
                from: iso(from),
                until: iso(from + minutes),
                insteadOf: insteadOf === null ? null : `v-${insteadOf}`,
              });
          const before = fold(technicianDayDecider, events);
          try {
            events.push(...technicianDayDecider.decide(asked, before, { travelMinutes }));
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            expect(
              before.some((each) =>
                areOverlapping(each, { from: iso(from), until: iso(from + minutes), travelMinutes }),
              ),
            ).toBe(true);
          }
          expect(overlaps(fold(technicianDayDecider, events))).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 200 },
    ));

  const overlaps = (bookings: readonly Booking[]) =>
    bookings.flatMap((a, n) => bookings.slice(n + 1).filter((b) => areOverlapping(a, b)));
});
