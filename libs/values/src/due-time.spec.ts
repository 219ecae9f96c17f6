import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DURATION_UNITS, type Duration, type DurationUnit, dueAt, type WorkingCalendar } from '#values';
import { always, calendar, NIGHT_SHIFT, workdays } from './calendar.fixtures.js';

const office = calendar({ holidays: ['2026-03-04'] });
const nights = calendar({ week: workdays(NIGHT_SHIFT) });
const berlin = always('Europe/Berlin');
const newYork = always('America/New_York');

const CASES: readonly [string, WorkingCalendar, string, Duration, string][] = [
  [
    '90 working minutes',
    office,
    '2026-03-02T16:00+01:00',
    { amount: 90, unit: 'WORKING_MINUTES' },
    '2026-03-03T08:30+01:00',
  ],
  ['4 working hours', office, '2026-03-02T16:00+01:00', { amount: 4, unit: 'WORKING_HOURS' }, '2026-03-03T11:00+01:00'],
  [
    '1 working day from the morning',
    office,
    '2026-03-02T08:00+01:00',
    { amount: 1, unit: 'WORKING_DAYS' },
    '2026-03-03T17:00+01:00',
  ],
  [
    '1 working day from the evening',
    office,
    '2026-03-02T23:59+01:00',
    { amount: 1, unit: 'WORKING_DAYS' },
    '2026-03-03T17:00+01:00',
  ],
  [
    '2 working days over a holiday',
    office,
    '2026-03-02T08:00+01:00',
    { amount: 2, unit: 'WORKING_DAYS' },
    '2026-03-05T17:00+01:00',
  ],
  [
    '1 working day from Saturday',
    office,
    '2026-03-07T10:00+01:00',
    { amount: 1, unit: 'WORKING_DAYS' },
    '2026-03-09T17:00+01:00',
  ],
  [
    '1 working day of nights',
    nights,
    '2026-03-05T10:00+01:00',
    { amount: 1, unit: 'WORKING_DAYS' },
    '2026-03-07T06:00+01:00',
  ],
  [
    '1 working day of the 24 h calendar',
    berlin,
    '2026-03-27T10:00+01:00',
    { amount: 1, unit: 'WORKING_DAYS' },
    '2026-03-29T00:00+01:00',
  ],
  [
    '24 hours over the change to summer time',
    berlin,
    '2026-03-28T12:00+01:00',
    { amount: 24, unit: 'HOURS' },
    '2026-03-29T13:00+02:00',
  ],
  [
    '1 day over the change to summer time',
    berlin,
    '2026-03-28T12:00+01:00',
    { amount: 1, unit: 'DAYS' },
    '2026-03-29T12:00+02:00',
  ],
  [
    '1 day over the change back',
    berlin,
    '2026-10-24T12:00+02:00',
    { amount: 1, unit: 'DAYS' },
    '2026-10-25T12:00+01:00',
  ],
  [
    '1 day to a time that is skipped',
    berlin,
    '2026-03-28T02:30+01:00',
    { amount: 1, unit: 'DAYS' },
    '2026-03-29T03:30+02:00',
  ],
  [
    '1 day to a time that comes twice',
    berlin,
    '2026-10-24T02:30+02:00',
    { amount: 1, unit: 'DAYS' },
    '2026-10-25T02:30+02:00',
  ],
  ['7 days in New York', newYork, '2026-03-05T18:00-05:00', { amount: 7, unit: 'DAYS' }, '2026-03-12T18:00-04:00'],
  ['1 month', berlin, '2026-03-15T10:00+01:00', { amount: 1, unit: 'MONTHS' }, '2026-04-15T10:00+02:00'],
  [
    '1 month from the 31st of January',
    berlin,
    '2026-01-31T10:00+01:00',
    { amount: 1, unit: 'MONTHS' },
    '2026-02-28T10:00+01:00',
  ],
  ['1 month in a leap year', berlin, '2028-01-31T10:00+01:00', { amount: 1, unit: 'MONTHS' }, '2028-02-29T10:00+01:00'],
  ['14 months', berlin, '2026-12-31T23:30+01:00', { amount: 14, unit: 'MONTHS' }, '2028-02-29T23:30+01:00'],
  [
    '1 month from a day that is still the 31st elsewhere',
    berlin,
    '2026-01-31T23:30Z',
    { amount: 1, unit: 'MONTHS' },
    '2026-03-01T00:30+01:00',
  ],
  ['1 month onto a holiday', office, '2026-02-04T10:00+01:00', { amount: 1, unit: 'MONTHS' }, '2026-03-04T10:00+01:00'],
];

const SEED = { seed: 20260302, numRuns: 500 };

describe('what may take', () => {
  it.each(CASES)('%s', (_, ...[when, from, duration, due]) =>
    expect(dueAt(when, from, duration)).toBe(new Date(due).toISOString()),
  );

  it.each(DURATION_UNITS)('no %s is due at once', (unit) =>
    expect(dueAt(office, '2026-10-25T00:30:00.000Z', { amount: 0, unit })).toBe('2026-10-25T00:30:00.000Z'),
  );

  it.each(DURATION_UNITS)('half %s, less than none or 10¹² is refused', (unit) => {
    for (const amount of [0.5, -1, 1e12]) {
      expect(() => dueAt(office, '2026-03-02T09:00Z', { amount, unit })).toThrow(RangeError);
    }
  });
});

describe('a due time', () => {
  const when = fc.constantFrom(office, nights, berlin, newYork);
  const unit = fc.constantFrom(...DURATION_UNITS);
  const steadyUnit = fc.constantFrom('WORKING_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS', 'HOURS');
  const due = (on: WorkingCalendar, from: Date, of: DurationUnit, many: number) =>
    dueAt(on, from.toISOString(), { amount: many, unit: of });
  const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const amount = fc.integer({ min: 0, max: 60 });

  it('is no earlier for more', () =>
    fc.assert(
      fc.property(when, unit, instant, fc.tuple(amount, amount), (on, of, from, [less, more]) =>
        expect(due(on, from, of, less) <= due(on, from, of, less + more)).toBe(true),
      ),
      SEED,
    ));

  it('is no earlier for a later beginning, unless the wall clock jumps or the month is shorter', () =>
    fc.assert(
      fc.property(when, steadyUnit, fc.tuple(instant, instant), amount, (on, of, [a, b], many) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(due(on, earlier, of, many) <= due(on, later, of, many)).toBe(true);
      }),
      SEED,
    ));
});
