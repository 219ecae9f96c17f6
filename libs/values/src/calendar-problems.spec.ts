import { describe, expect, it } from '@jest/globals';
import { calendarProblems, type Shift, type WorkingCalendar } from '#values';
import { always, calendar, NIGHT_SHIFT, TWO_SHIFTS, workdays } from './calendar.fixtures.js';

const shift = (from: string, to: string): Shift => ({ from, to });

describe('a calendar is usable', () => {
  it.each<[string, WorkingCalendar]>([
    ['with two shifts', calendar()],
    ['with nights', calendar({ week: workdays(NIGHT_SHIFT) })],
    ['with shifts that touch', calendar({ week: workdays([shift('00:00', '08:00'), shift('08:00', '24:00')]) })],
    ['with shifts out of order', calendar({ week: workdays(TWO_SHIFTS.toReversed()) })],
    ['around the clock', always('Asia/Seoul')],
    ['with a holiday that is worked', calendar({ holidays: ['2026-05-01'], extraDays: { '2026-05-01': TWO_SHIFTS } })],
  ])('%s', (_, usable) => expect(calendarProblems(usable)).toEqual([]));
});

describe('a calendar is refused', () => {
  it.each<[string, Partial<WorkingCalendar>, readonly (string | number)[]]>([
    ['without working time', { week: workdays([]), extraDays: { '2026-05-01': TWO_SHIFTS } }, ['week']],
    ['for an unknown zone', { zone: 'Europe/Bonn' }, ['zone']],
    ['for a time that does not exist', { week: workdays([shift('08:00', '25:00')]) }, ['week', 'MONDAY', 0]],
    ['for a shift that starts at 24:00', { week: workdays([shift('24:00', '06:00')]) }, ['week', 'MONDAY', 0]],
    ['for a date that does not exist', { holidays: ['2026-01-01', '2026-02-30'] }, ['holidays', 1]],
    ['for a date in another form', { holidays: ['1.1.2026'] }, ['holidays', 0]],
    ['for an extra day that does not exist', { extraDays: { '2026-13-01': TWO_SHIFTS } }, ['extraDays', '2026-13-01']],
    ['for an extra day without shifts', { extraDays: { '2026-05-01': [] } }, ['extraDays', '2026-05-01']],
    ['for shifts that overlap', { week: workdays([shift('08:00', '12:00'), shift('11:00', '15:00')]) }, ['week']],
    [
      'for nights that reach into the next shift',
      { week: workdays([...NIGHT_SHIFT, shift('05:00', '07:00')]) },
      ['week'],
    ],
    [
      'for a Sunday night that reaches into Monday',
      { week: { ...workdays([shift('05:00', '07:00')]), SUNDAY: NIGHT_SHIFT } },
      ['week'],
    ],
    [
      'for an extra day whose shifts overlap',
      { extraDays: { '2026-05-02': [shift('08:00', '12:00'), shift('11:00', '15:00')] } },
      ['extraDays', '2026-05-02'],
    ],
  ])('%s', (_, changes, path) =>
    expect(calendarProblems(calendar(changes))[0]).toEqual({ path, message: expect.stringMatching(/\w/) }),
  );
});
