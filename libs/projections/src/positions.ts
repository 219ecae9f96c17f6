/**
 * Between two events there is room for rows that change without one: their first halves differ, or the second ones by the
 * length of an event.
 */
const ROOM = 63n;

const plus = (position: string, n: bigint): string => (BigInt(`0x${position}`) + n).toString(16).padStart(32, '0');

/** The next position in that room. */
export const justAfter = (position: string): string => plus(position, 1n);

/** The end of that room: who has seen the event at `position` has seen these changes too. */
export const beforeNext = (position: string): string => plus(position, ROOM);
