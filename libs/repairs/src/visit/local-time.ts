import { wallClockAt } from '#values';

/** `2026-03-02` and `09:30` on the wall clock of a zone. */
export const localDate = (zone: string, instant: string): string => localText(zone, instant).slice(0, 10);
export const localTime = (zone: string, instant: string): string => localText(zone, instant).slice(11, 16);

const localText = (zone: string, instant: string): string =>
  new Date(wallClockAt(zone, Date.parse(instant))).toISOString();

/** A window as its customer reads it: `2026-03-02 09:00–11:00`, with the other date where it ends on another one. */
export const windowText = (zone: string, from: string, until: string): string => {
  const [first, last] = [localDate(zone, from), localDate(zone, until)];
  const end = localTime(zone, until);
  return `${first} ${localTime(zone, from)}–${first === last ? end : `${last} ${end}`}`;
};
