import { describe, expect, it } from '@jest/globals';
import { spansWithout, workingShiftsBetween } from '#values';
import { always, calendar, NIGHT_SHIFT, workdays } from './calendar.fixtures.js';

const span = (from: string, to: string) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });

describe('working shifts', () => {
  it('are those of the days asked for, as instants', () =>
    expect(workingShiftsBetween(calendar(), '2026-03-27T00:00+01:00', '2026-03-31T00:00+02:00')).toEqual([
      span('2026-03-27T08:00+01:00', '2026-03-27T12:00+01:00'),
      span('2026-03-27T13:00+01:00', '2026-03-27T17:00+01:00'),
      span('2026-03-30T08:00+02:00', '2026-03-30T12:00+02:00'),
      span('2026-03-30T13:00+02:00', '2026-03-30T17:00+02:00'),
    ]));

  it('are cut to what was asked', () =>
    expect(workingShiftsBetween(calendar(), '2026-03-02T09:00+01:00', '2026-03-02T13:30+01:00')).toEqual([
      span('2026-03-02T09:00+01:00', '2026-03-02T12:00+01:00'),
      span('2026-03-02T13:00+01:00', '2026-03-02T13:30+01:00'),
    ]));

  it('know holidays and extra days', () => {
    const when = calendar({
      holidays: ['2026-03-03'],
      extraDays: { '2026-03-04': [{ from: '09:00', to: '10:00' }] },
    });
    expect(workingShiftsBetween(when, '2026-03-03T00:00+01:00', '2026-03-05T00:00+01:00')).toEqual([
      span('2026-03-04T09:00+01:00', '2026-03-04T10:00+01:00'),
    ]);
  });

  it('that meet are one, at midnight and at the turn of a year', () => {
    expect(workingShiftsBetween(always('UTC'), '2026-12-30T12:00Z', '2027-01-02T00:00Z')).toEqual([
      span('2026-12-30T12:00Z', '2027-01-02T00:00Z'),
    ]);
    const nights = calendar({ zone: 'UTC', week: workdays(NIGHT_SHIFT) });
    expect(workingShiftsBetween(nights, '2026-12-31T00:00Z', '2027-01-01T12:00Z')).toEqual([
      span('2026-12-31T00:00Z', '2026-12-31T06:00Z'),
      span('2026-12-31T22:00Z', '2027-01-01T06:00Z'),
    ]);
  });

  it('are none where nothing is asked', () =>
    expect(workingShiftsBetween(calendar(), '2026-03-02T09:00Z', '2026-03-02T09:00Z')).toEqual([]));
});

describe('spans without others', () => {
  const morning = span('2026-03-02T08:00Z', '2026-03-02T12:00Z');
  const afternoon = span('2026-03-02T13:00Z', '2026-03-02T17:00Z');

  it.each([
    ['nothing taken away', [], [morning, afternoon]],
    ['another day taken away', [span('2026-03-03T08:00Z', '2026-03-03T12:00Z')], [morning, afternoon]],
    ['what touches them taken away', [span('2026-03-02T12:00Z', '2026-03-02T13:00Z')], [morning, afternoon]],
    ['all taken away', [span('2026-03-02T00:00Z', '2026-03-03T00:00Z')], []],
    [
      'a middle and an edge taken away, in any order',
      [span('2026-03-02T16:00Z', '2026-03-02T18:00Z'), span('2026-03-02T09:00Z', '2026-03-02T10:00Z')],
      [
        span('2026-03-02T08:00Z', '2026-03-02T09:00Z'),
        span('2026-03-02T10:00Z', '2026-03-02T12:00Z'),
        span('2026-03-02T13:00Z', '2026-03-02T16:00Z'),
      ],
    ],
  ])('%s', (_, away, left) => expect(spansWithout([morning, afternoon], away)).toEqual(left));
});
