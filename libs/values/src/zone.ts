import { IANAZone } from 'luxon';

const DAY = 86_400_000;
const MINUTE = 60_000;
const MEMO_SIZE = 50_000;

/**
 * Whether `name` is an IANA time zone such as `Europe/Berlin`. Bare offsets are refused: they know no summer time, and
 * PostgreSQL reads `+02:00` with the opposite sign.
 */
export const isZone = (name: string): boolean => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);

/** The wall clock of `zone` at an instant, written as if it were UTC; both in milliseconds. */
export const wallClockAt = (zone: string, instant: number): number => {
  const day = Math.floor(instant / DAY);
  const before = offsetAtMidnight(zone, day);
  const steady = before === offsetAtMidnight(zone, day + 1);
  return instant + (steady ? before : offsetAt(zone, instant));
};

/**
 * The instant at which the wall clock of `zone` shows `wall` (milliseconds, written as if it were UTC). By RFC 5545,
 * section 3.3.5: a time that comes twice is the first one; one that is skipped is read with the offset before the gap.
 */
export const instantOf = (zone: string, wall: number): number => {
  const day = Math.floor(wall / DAY);
  const before = offsetAtMidnight(zone, day - 1);
  const after = offsetAtMidnight(zone, day + 2);
  if (before === after || offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
};

const offsetAt = (zone: string, instant: number): number => IANAZone.create(zone).offset(instant) * MINUTE;

const memo = new Map<string, number>();

/** No zone has changed its offset twice within three days since 1970, so that offsets at midnight (UTC) frame a change. */
const offsetAtMidnight = (zone: string, day: number): number => {
  const key = `${zone} ${day}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const offset = offsetAt(zone, day * DAY);
  memo.set(key, offset);
  return offset;
};
