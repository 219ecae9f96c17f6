import { type Shift, WEEKDAYS, type WorkingCalendar } from './calendar.js';

const DAY = 86_400_000;
const MINUTES_OF_DAY = 1440;

/** A shift in minutes from its date's midnight; `to` beyond 1440 is on the next day. */
export type ShiftMinutes = Readonly<{ from: number; to: number }>;

/** The shifts that start on a day, counted from 1970-01-01. */
export type ShiftsOf = (day: number) => readonly ShiftMinutes[];

/** Looks a day's shifts up: an extra day's own, else none on a holiday, else the weekday's. */
export const shiftsByDay = ({ week, holidays, extraDays }: WorkingCalendar): ShiftsOf => {
  const weekdays = WEEKDAYS.map((weekday) => (week === 'ALWAYS' ? [WHOLE_DAY] : week[weekday].map(shiftMinutes)));
  const exceptions = new Map<number, readonly ShiftMinutes[]>([
    ...holidays.map((date) => [dayOf(date), []] as const),
    ...Object.entries(extraDays).map(([date, shifts]) => [dayOf(date), shifts.map(shiftMinutes)] as const),
  ]);
  return (day) => exceptions.get(day) ?? weekdays[weekdayOf(day)] ?? [];
};

const WHOLE_DAY: ShiftMinutes = { from: 0, to: MINUTES_OF_DAY };

/** `'22:00'` to `'06:00'` → 1320 to 1800. */
export const shiftMinutes = ({ from, to }: Shift): ShiftMinutes => {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { from: start, to: end <= start ? end + MINUTES_OF_DAY : end };
};

/** `'2026-03-02'` → days since 1970-01-01. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 1970-01-01 was a Thursday. Monday is 0. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
