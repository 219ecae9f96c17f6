import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addWorkingTime, isWorkingTime, WEEKDAYS, type WorkingCalendar, workingMinutesBetween } from '#values';
import { always, calendar, NIGHT_SHIFT, TWO_SHIFTS, workdays } from './calendar.fixtures.js';

const SEED = { seed: 20260302, numRuns: 100 };
const QUARTER = 15 * 60_000;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Seoul',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const exceptions = {
  holidays: ['2026-03-30', '2026-10-26', '2026-12-25', '2027-01-01'],
  extraDays: { '2026-03-28': TWO_SHIFTS, '2026-10-24': NIGHT_SHIFT, '2026-12-25': [{ from: '10:00', to: '12:00' }] },
};
const calendars: readonly WorkingCalendar[] = ZONES.flatMap((zone) => [
  calendar({ zone, ...exceptions }),
  calendar({ zone, ...exceptions, week: workdays([...NIGHT_SHIFT, { from: '13:30', to: '18:15' }]) }),
  calendar({ zone, week: { ...workdays([]), SATURDAY: NIGHT_SHIFT } }),
  always(zone),
]);

const anyCalendar = fc.constantFrom(...calendars);
const changes = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-12-31'].map((date) => Date.parse(date));
const nearAChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -4 * 86_400, max: 4 * 86_400 }))
  .map(([change, seconds]) => change + seconds * 1000);
const anyTime = fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2030, 0) / 1000 }).map((s) => s * 1000);
const instant = fc.oneof(nearAChange, anyTime).map((ms) => new Date(ms).toISOString());
const minutes = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 500_000 }));

const holds = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
) => fc.assert(fc.property(...arbitraries, check), SEED);

/** A second way to the same figure: every quarter of an hour by luxon's wall clock, one after the other. */
const countedMinutes = ({ zone, week, holidays, extraDays }: WorkingCalendar, from: number, to: number): number => {
  const shiftsOn = (day: DateTime) => {
    const date = day.toISODate() ?? '';
    if (week === 'ALWAYS') return [{ from: '00:00', to: '24:00' }];
    return extraDays[date] ?? (holidays.includes(date) ? [] : week[WEEKDAYS[day.weekday - 1] ?? 'MONDAY']);
  };
  let count = 0;
  for (let at = from; at < to; at += QUARTER) {
    const wall = DateTime.fromMillis(at, { zone });
    const clock = wall.toFormat('HH:mm');
    const today = shiftsOn(wall).some((s) => clock >= s.from && (s.to <= s.from || clock < s.to));
    const fromYesterday = shiftsOn(wall.minus({ days: 1 })).some((s) => s.to <= s.from && clock < s.to);
    if (today || fromYesterday) count += 15;
  }
  return count;
};

describe('working time', () => {
  it('between an instant and its due time is what was added', () =>
    holds([anyCalendar, instant, minutes], (when, from, added) =>
      expect(workingMinutesBetween(when, from, addWorkingTime(when, from, added))).toBe(added),
    ));

  it('is due at the earliest such instant', () =>
    holds([anyCalendar, instant, fc.integer({ min: 1, max: 3000 })], (when, from, added) => {
      const justBefore = new Date(Date.parse(addWorkingTime(when, from, added)) - 1).toISOString();
      expect(isWorkingTime(when, justBefore)).toBe(true);
    }));

  it('is due no earlier when more is added', () =>
    holds([anyCalendar, instant, minutes, minutes], (when, from, less, more) =>
      expect(addWorkingTime(when, from, less) <= addWorkingTime(when, from, less + more)).toBe(true),
    ));

  it('is due no earlier when it begins later', () =>
    holds([anyCalendar, instant, instant, minutes], (when, a, b, added) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(addWorkingTime(when, earlier, added) <= addWorkingTime(when, later, added)).toBe(true);
    }));

  it('adds up: twice is the same as at once', () =>
    holds([anyCalendar, instant, minutes, minutes], (when, from, first, second) =>
      expect(addWorkingTime(when, addWorkingTime(when, from, first), second)).toBe(
        addWorkingTime(when, from, first + second),
      ),
    ));

  it('adds up over any instant between', () =>
    holds([anyCalendar, instant, instant, instant], (when, a, b, c) =>
      expect(workingMinutesBetween(when, a, b) + workingMinutesBetween(when, b, c)).toBeCloseTo(
        workingMinutesBetween(when, a, c),
        6,
      ),
    ));

  it('is elapsed time on the 24 h calendar', () =>
    holds([fc.constantFrom(...ZONES.map(always)), instant, instant], (when, a, b) =>
      expect(workingMinutesBetween(when, a, b)).toBe((Date.parse(b) - Date.parse(a)) / 60_000),
    ));

  it('is what counting every quarter of an hour gives', () =>
    fc.assert(
      fc.property(anyCalendar, nearAChange, fc.integer({ min: 1, max: 300 }), (when, near, length) => {
        const from = Math.floor(near / QUARTER) * QUARTER;
        const to = from + length * QUARTER;
        const [a, b] = [new Date(from).toISOString(), new Date(to).toISOString()];
        expect(workingMinutesBetween(when, a, b)).toBe(countedMinutes(when, from, to));
      }),
      { seed: 20260302, numRuns: 60 },
    ));
});
