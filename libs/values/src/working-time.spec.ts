import { describe, expect, it } from '@jest/globals';
import { addWorkingTime, isWorkingTime, type WorkingCalendar, workingMinutesBetween } from '#values';
import { always, calendar, NIGHT_SHIFT, workdays } from './calendar.fixtures.js';

const office = calendar();
const holiday = calendar({ holidays: ['2026-03-03'] });
const extraDay = calendar({
  holidays: ['2026-03-03'],
  extraDays: { '2026-03-03': [{ from: '09:00', to: '10:00' }], '2026-03-07': [{ from: '08:00', to: '12:00' }] },
});
const nights = calendar({ week: workdays(NIGHT_SHIFT) });
const nightsNewYork = calendar({ zone: 'America/New_York', week: { ...workdays(NIGHT_SHIFT), SATURDAY: NIGHT_SHIFT } });
const nightsAllWeek = calendar({ week: { ...workdays(NIGHT_SHIFT), SATURDAY: NIGHT_SHIFT, SUNDAY: NIGHT_SHIFT } });
const shanghai = calendar({ zone: 'Asia/Shanghai', week: nightsAllWeek.week });
const seoul = calendar({ zone: 'Asia/Seoul' });

/** Wall clocks with their offset: 2026-03-02 is a Monday; Berlin changes on 29 March and 25 October. */
const CASES: readonly [string, WorkingCalendar, string, number, string][] = [
  ['within a shift', office, '2026-03-02T09:00+01:00', 60, '2026-03-02T10:00+01:00'],
  ['over the break at noon', office, '2026-03-02T11:30+01:00', 60, '2026-03-02T13:30+01:00'],
  ['to the end of a shift, not the start of the next', office, '2026-03-02T11:00+01:00', 60, '2026-03-02T12:00+01:00'],
  ['from a break', office, '2026-03-02T12:20+01:00', 60, '2026-03-02T14:00+01:00'],
  ['from before opening', office, '2026-03-02T06:00+01:00', 30, '2026-03-02T08:30+01:00'],
  ['from after closing', office, '2026-03-02T18:00+01:00', 30, '2026-03-03T08:30+01:00'],
  ['over a night', office, '2026-03-02T16:30+01:00', 60, '2026-03-03T08:30+01:00'],
  ['over a weekend', office, '2026-03-06T16:30+01:00', 60, '2026-03-09T08:30+01:00'],
  ['from a Sunday', office, '2026-03-08T10:00+01:00', 480, '2026-03-09T17:00+01:00'],
  ['over a holiday', holiday, '2026-03-02T16:30+01:00', 60, '2026-03-04T08:30+01:00'],
  ['from a holiday', holiday, '2026-03-03T10:00+01:00', 60, '2026-03-04T09:00+01:00'],
  ['on a holiday that is worked', extraDay, '2026-03-02T16:30+01:00', 60, '2026-03-03T09:30+01:00'],
  ['on a Saturday that is worked', extraDay, '2026-03-06T16:30+01:00', 60, '2026-03-07T08:30+01:00'],
  ['to the second', office, '2026-03-02T11:59:30+01:00', 1, '2026-03-02T13:00:30+01:00'],
  ['over a weekend of the change to summer time', office, '2026-03-27T16:30+01:00', 60, '2026-03-30T08:30+02:00'],
  ['over a weekend of the change back', office, '2026-10-23T16:30+02:00', 60, '2026-10-26T08:30+01:00'],
  ['over a turn of the year', office, '2026-12-31T16:30+01:00', 60, '2027-01-01T08:30+01:00'],
  ['a working year', office, '2026-01-01T08:00+01:00', 261 * 480, '2026-12-31T17:00+01:00'],
  ['past midnight', nights, '2026-03-02T23:00+01:00', 120, '2026-03-03T01:00+01:00'],
  ['from one night to the next', nights, '2026-03-03T05:30+01:00', 60, '2026-03-03T22:30+01:00'],
  ['into Saturday with the shift of Friday', nights, '2026-03-06T23:00+01:00', 420, '2026-03-07T06:00+01:00'],
  ['a night of 7 hours in March', nightsAllWeek, '2026-03-28T22:00+01:00', 420, '2026-03-29T06:00+02:00'],
  ['a night of 9 hours in October', nightsAllWeek, '2026-10-24T22:00+02:00', 540, '2026-10-25T06:00+01:00'],
  ['a night of 7 hours in New York', nightsNewYork, '2026-03-07T22:00-05:00', 420, '2026-03-08T06:00-04:00'],
  ['a night of 9 hours in New York', nightsNewYork, '2026-10-31T22:00-04:00', 540, '2026-11-01T06:00-05:00'],
  ['a night of 8 hours in Shanghai', shanghai, '2026-03-28T22:00+08:00', 480, '2026-03-29T06:00+08:00'],
  ['an office hour in Seoul', seoul, '2026-03-02T16:30+09:00', 60, '2026-03-03T08:30+09:00'],
  ['a 24 h day of 23 hours', always('Europe/Berlin'), '2026-03-29T00:00+01:00', 23 * 60, '2026-03-30T00:00+02:00'],
  ['a 24 h day over the turn of the year', always('UTC'), '2026-12-31T12:00Z', 1440, '2027-01-01T12:00Z'],
];

describe('working time', () => {
  it.each(CASES)('passes %s', (_, ...[when, from, minutes, due]) => {
    expect(addWorkingTime(when, from, minutes)).toBe(new Date(due).toISOString());
    expect(workingMinutesBetween(when, from, due)).toBe(minutes);
    expect(workingMinutesBetween(when, due, from)).toBe(-minutes);
  });

  it('of a night shift ends on the morning of a holiday', () => {
    const when = calendar({ week: workdays(NIGHT_SHIFT), holidays: ['2026-03-03'] });
    expect(workingMinutesBetween(when, '2026-03-02T22:00+01:00', '2026-03-04T22:00+01:00')).toBe(480);
  });

  it('counts once where an extra day begins before the night shift has ended', () => {
    const when = calendar({
      week: workdays(NIGHT_SHIFT),
      extraDays: { '2026-03-07': [{ from: '05:00', to: '10:00' }] },
    });
    expect(workingMinutesBetween(when, '2026-03-06T22:00+01:00', '2026-03-07T22:00+01:00')).toBe(720);
  });

  it('of nothing has passed at once, at any time', () =>
    expect(addWorkingTime(office, '2026-03-08T10:00+01:00', 0)).toBe('2026-03-08T09:00:00.000Z'));

  it.each([
    ['2026-03-02T08:00+01:00', true],
    ['2026-03-02T11:59:59.999+01:00', true],
    ['2026-03-02T12:00+01:00', false],
    ['2026-03-02T07:59:59.999+01:00', false],
    ['2026-03-08T10:00+01:00', false],
  ])('at %s: %p, for shifts are half-open', (at, works) => expect(isWorkingTime(office, at)).toBe(works));
});

describe('working time is refused', () => {
  it.each([
    '2026-03-02',
    '2026-03-02T09:00',
    'tomorrow',
    '2026-03-02T25:00Z',
    '1969-12-31T23:59Z',
    '2200-01-01T00:00Z',
  ])('from %s', (from) => expect(() => addWorkingTime(office, from, 1)).toThrow(RangeError));

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])('for %d minutes', (minutes) =>
    expect(() => addWorkingTime(office, '2026-03-02T09:00Z', minutes)).toThrow(RangeError),
  );

  it('by a calendar that has none', () =>
    expect(() => addWorkingTime(calendar({ week: workdays([]) }), '2026-03-02T09:00Z', 1)).toThrow(
      'the week has no working time at all',
    ));
});
