import { describe, expect, it } from '@jest/globals';
import { calendar } from '../offer/dispatch-known.fixtures.js';
import { localDate, localDates, localTime, windowText } from './local-time.js';
import { slotsOf } from './slots.js';
import { BOOKED_UNTIL, FROM, visitsPolicy } from './visit.fixtures.js';

const search = { calendar, jobMinutes: 60, policy: visitsPolicy };
const TUESDAY = { from: '2026-03-02T23:00:00.000Z', until: '2026-03-03T23:00:00.000Z' };
const free = { technicianId: 'tech-1', absences: [], bookings: [] };
const starts = (technician: Parameters<typeof slotsOf>[0], range = TUESDAY) =>
  slotsOf(technician, { ...search, ...range }).map(({ windowFrom }) => localTime('Europe/Berlin', windowFrom));

describe('the appointments that a technician has', () => {
  it('are those that scheduling would accept, in steps of the pack', () => {
    expect(starts(free)).toEqual(['08:00', '09:00', '10:00', '13:00', '14:00', '15:00']);
    expect(slotsOf(free, { ...search, ...TUESDAY })[0]).toEqual({
      technicianId: 'tech-1',
      windowFrom: '2026-03-03T07:00:00.000Z',
      windowUntil: '2026-03-03T09:00:00.000Z',
      bookedUntil: '2026-03-03T08:30:00.000Z',
    });
  });

  it('keep away from bookings, with the way before and after', () =>
    expect(
      starts({ ...free, bookings: [{ visitId: 'v-1', from: FROM, until: BOOKED_UNTIL, travelMinutes: 30 }] }),
    ).toEqual(['13:00', '14:00', '15:00']));

  it('keep away from absences, for as long as the work takes', () =>
    expect(
      starts({ ...free, absences: [{ from: '2026-03-03T13:00:00.000Z', to: '2026-03-03T20:00:00.000Z' }] }),
    ).toEqual(['08:00', '09:00', '10:00']));

  it('follow the wall clock of the outlet into summer', () =>
    expect(
      slotsOf(free, { ...search, from: '2026-03-27T00:00:00.000Z', until: '2026-03-31T00:00:00.000Z' })
        .map(({ windowFrom }) => windowFrom)
        .filter((_, n) => n % 6 === 0),
    ).toEqual(['2026-03-27T07:00:00.000Z', '2026-03-30T06:00:00.000Z']));

  it('keep away from holidays, and follow the hours of a day that has others', () => {
    const on = (changes: Partial<typeof calendar>) =>
      slotsOf(free, { ...search, ...TUESDAY, calendar: { ...calendar, ...changes } }).map(({ windowFrom }) =>
        localTime('Europe/Berlin', windowFrom),
      );
    expect(on({ holidays: ['2026-03-03'] })).toEqual([]);
    expect(on({ holidays: ['2026-03-03'], extraDays: { '2026-03-03': [{ from: '18:00', to: '21:00' }] } })).toEqual([
      '18:00',
      '19:00',
    ]);
  });

  it('are none where nobody works', () =>
    expect(starts(free, { from: '2026-03-07T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' })).toEqual([]));
});

describe('the dates that a span touches', () => {
  it('are all of them, also a short one between two others', () => {
    expect(localDates('Europe/Berlin', '2026-03-28T22:30:00.000Z', '2026-03-29T22:30:00.000Z')).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
    expect(localDates('Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z')).toEqual(['2026-10-25']);
  });
});

describe('a window', () => {
  it('is read on the clock of the customer', () => {
    expect(windowText('Europe/Berlin', FROM, BOOKED_UNTIL)).toBe('2026-03-03 09:00–10:30');
    expect(windowText('Asia/Seoul', '2026-03-03T14:00:00.000Z', '2026-03-03T16:00:00.000Z')).toBe(
      '2026-03-03 23:00–2026-03-04 01:00',
    );
    expect(localDate('America/Los_Angeles', '2026-03-03T01:00:00.000Z')).toBe('2026-03-02');
  });
});
