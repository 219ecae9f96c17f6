import { wallClockAt } from '#values';

const DAY = 86_400_000;

/** `2026-03-02` and `09:30` on the wall clock of a zone. */
export const localDate = (zone: string, instant: string): string => localText(zone, instant).slice(0, 10);
export const localTime = (zone: string, instant: string): string => localText(zone, instant).slice(11, 16);

/** The dates on the wall clock of a zone that a half-open span touches, however long each of them is. */
export const localDates = (zone: string, from: string, until: string): readonly string[] => {
  const last = localDate(zone, justBefore(until));
  const dates: string[] = [];
  for (let date = localDate(zone, from); date <= last; date = dayAfter(date)) dates.push(date);
  return dates;
};

/** The dates on which a window begins and ends; one where they are the same. */
export const datesOfWindow = (zone: string, { from, until }: Readonly<{ from: string; until: string }>) => [
  ...new Set([localDate(zone, from), localDate(zone, justBefore(until))]),
];

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

const localText = (zone: string, instant: string): string =>
  new Date(wallClockAt(zone, Date.parse(instant))).toISOString();

/** A window as its customer reads it: `2026-03-02 09:00–11:00`, with the other date where it ends on another one. */
export const windowText = (zone: string, from: string, until: string): string => {
  const [first, last] = [localDate(zone, from), localDate(zone, until)];
  const end = localTime(zone, until);
  return `${first} ${localTime(zone, from)}–${first === last ? end : `${last} ${end}`}`;
};
