import { describe, expect, it } from '@jest/globals';
import { monthAfter, monthAt, monthPeriod, monthsAfter, rollingPeriod } from './scoring-period.js';

const span = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

describe('a period', () => {
  it('of a month begins and ends at midnight of its zone, also where summer time begins', () => {
    expect(span(monthPeriod('2026-03', 'Europe/Berlin'))).toEqual([
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ]);
    expect(span(monthPeriod('2026-12', 'Asia/Seoul'))).toEqual([
      '2026-11-30T15:00:00.000Z',
      '2026-12-31T15:00:00.000Z',
    ]);
  });

  it('of rolling days ends with the day asked for', () => {
    expect(span(rollingPeriod('2026-03-31', 90, 'UTC'))).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-04-01T00:00:00.000Z',
    ]);
    expect(rollingPeriod('2026-03-31', 90, 'UTC').month).toBeNull();
  });
});

describe('months', () => {
  it('are those of a zone', () => {
    expect(monthAt(new Date('2026-03-31T22:30:00Z'), 'Europe/Berlin')).toBe('2026-04');
    expect(monthAt(new Date('2026-03-31T22:30:00Z'), 'UTC')).toBe('2026-03');
  });

  it('follow each other over the years', () => {
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthsAfter('2026-02', -5)).toBe('2025-09');
  });
});
