import { describe, expect, it } from '@jest/globals';
import { nextPeriod, periodOf, periodsBetween } from '#values';

describe('an axis of periods', () => {
  it('has no holes', () => {
    expect(periodsBetween('2024-02-28', '2024-03-01', 'DAY')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(periodsBetween('2026-03-23', '2026-04-06', 'WEEK')).toEqual(['2026-03-23', '2026-03-30', '2026-04-06']);
    expect(periodsBetween('2025-10-01', '2026-04-01', 'QUARTER')).toEqual(['2025-10-01', '2026-01-01', '2026-04-01']);
    expect(periodsBetween('2024-01-01', '2026-01-01', 'YEAR')).toEqual(['2024-01-01', '2025-01-01', '2026-01-01']);
  });

  it('knows in which period a day lies', () => {
    const intervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
    expect(intervals.map((interval) => periodOf('2026-05-31', interval))).toEqual([
      '2026-05-31',
      '2026-05-25',
      '2026-05-01',
      '2026-04-01',
      '2026-01-01',
    ]);
    expect(periodOf('2026-06-01', 'WEEK')).toBe('2026-06-01');
    expect(nextPeriod('2026-12-01', 'MONTH')).toBe('2027-01-01');
  });
});
