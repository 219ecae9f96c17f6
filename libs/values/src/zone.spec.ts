import { describe, expect, it } from '@jest/globals';
import { isZone } from '#values';
import { instantOf, wallClockAt } from './zone.js';

const utc = (iso: string) => Date.parse(`${iso}Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe('a zone', () => {
  it.each(['Europe/Berlin', 'Asia/Shanghai', 'UTC', 'America/New_York'])('%s is known', (name) =>
    expect(isZone(name)).toBe(true),
  );

  it.each(['+02:00', '-05:00', '', 'Berlin', 'Europe/Bonn', '02:00'])('%p is not', (name) =>
    expect(isZone(name)).toBe(false),
  );
});

describe('a wall clock', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T12:00', '2026-01-15T11:00', 'winter'],
    ['Europe/Berlin', '2026-07-15T12:00', '2026-07-15T10:00', 'summer'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59', 'the last minute before the gap'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00', 'the first after it'],
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59', 'the last minute that comes once'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30', 'the first of two'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00', 'once again'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30', 'the first of two'],
    ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00', 'a midnight that is skipped'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00', 'after a skipped day'],
    ['Asia/Shanghai', '2026-03-29T02:30', '2026-03-28T18:30', 'no summer time'],
  ])('in %s at %s is the instant %s: %s', (zone, wall, instant) =>
    expect(iso(instantOf(zone, utc(wall)))).toBe(instant),
  );

  it('reads a skipped time with the offset before the gap', () =>
    expect(iso(wallClockAt('Europe/Berlin', instantOf('Europe/Berlin', utc('2026-03-29T02:30'))))).toBe(
      '2026-03-29T03:30',
    ));

  it.each([
    ['Europe/Berlin', '2026-03-29T00:59', '2026-03-29T01:59'],
    ['Europe/Berlin', '2026-03-29T01:00', '2026-03-29T03:00'],
    ['Europe/Berlin', '2026-10-25T01:30', '2026-10-25T02:30'],
    ['Pacific/Auckland', '2026-01-01T00:00', '2026-01-01T13:00'],
  ])('of %s shows at %s: %s', (zone, instant, wall) => expect(iso(wallClockAt(zone, utc(instant)))).toBe(wall));
});
