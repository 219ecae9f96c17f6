import { describe, expect, it } from '@jest/globals';
import { askedPeriod, type PeriodGiven } from './asked-period.js';

const known = { now: new Date('2026-03-31T22:30:00Z'), zone: 'UTC', rollingDays: 90 };
const period = (given: PeriodGiven) => {
  const { month, from, to } = askedPeriod(given, known);
  return [month, from.toISOString(), to.toISOString()];
};
const refused = (given: PeriodGiven) => () => askedPeriod(given, known);

describe('the period of a scorecard', () => {
  it('is the month asked for, also the present one', () => {
    expect(period({ month: '2026-02' })).toEqual(['2026-02', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']);
    expect(period({ month: '2026-03' })[0]).toBe('2026-03');
  });

  it('is the rolling days up to a day, by default today', () => {
    expect(period({ asOf: '2026-03-01' })).toEqual([null, '2025-12-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z']);
    expect(period({})[2]).toBe('2026-04-01T00:00:00.000Z');
  });

  it('goes by the zone asked for', () => {
    expect(period({ month: '2026-04', zone: 'Europe/Berlin' })[1]).toBe('2026-03-31T22:00:00.000Z');
    expect(period({ zone: 'Europe/Berlin' })[2]).toBe('2026-04-01T22:00:00.000Z');
  });

  it('is not in the future, and not two at once', () => {
    expect(refused({ month: '2026-04' })).toThrow('The month 2026-04 has not begun yet in UTC');
    expect(refused({ asOf: '2026-04-01' })).toThrow('The day 2026-04-01 has not come yet in UTC');
    expect(refused({ month: '2026-03', asOf: '2026-03-01' })).toThrow('not both');
  });
});
