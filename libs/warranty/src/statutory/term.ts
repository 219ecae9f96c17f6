import type { FirstDay, Span } from '../warranty-words.events.js';
import { type CalendarDay, dateOf, dayAt, endOf, lastDayLater, sameDayLater, weekdayOf } from './calendar-day.js';

export const REST_DAY_EFFECTS = ['MOVES_THE_END', 'IGNORED'] as const;
export const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

/** Days off: weekdays and dates; `worked` are dates on which people work all the same. */
export type RestDays = Readonly<{
  weekdays: readonly (typeof WEEKDAYS)[number][];
  holidays: readonly string[];
  worked: readonly string[];
}>;
export type Counting = Readonly<{
  zone: string;
  firstDay: FirstDay;
  onRestDay: (typeof REST_DAY_EFFECTS)[number];
  restDays: RestDays;
}>;
/** Time that does not count, from an instant to another; milliseconds. */
export type Gap = Readonly<{ from: number; to: number }>;

/**
 * The instant (milliseconds) at which a term is over, the first one that is outside it: 24:00 of its last day on the wall
 * clock of its zone.
 *
 * - `DAYS`: n days, beginning with the day of `start` where the first day is counted, else with the next one (China: Civil
 *   Code art. 201; Korea: Civil Act art. 157; EU: Regulation 1182/71 art. 3(1)).
 * - `MONTHS`: to the end of the same day of the month, or of the month's last day where it has none (China art. 202; Korea
 *   art. 160; Regulation 1182/71 art. 3(2)(c)); with the first day counted, to the end of the day before the same day.
 * - `gaps` stop the clock: each that begins before the end moves the end by exactly its length in real time.
 *   Overlapping ones count once; what lies before `start` does not count.
 * - A rest day at the end moves it to the end of the next day that is none, where the rule says so (China art. 203, Korea
 *   art. 161).
 */
export const endOfTerm = (start: number, span: Span, counting: Counting, gaps: readonly Gap[] = []): number => {
  const lastDay = lastDayOf(dayAt(counting.zone, start), span, counting.firstDay);
  const end = gapsUnited(gaps, start).reduce(
    (moved, { from, to }) => (from < moved ? moved + (to - from) : moved),
    endOf(counting.zone, lastDay),
  );
  return counting.onRestDay === 'MOVES_THE_END' ? afterRestDays(end, counting) : end;
};

/** The beginning (milliseconds) of the day that lies a span behind the day of `start`; rest days do not move it. */
export const dayBehind = (start: number, span: Span, zone: string): number =>
  endOf(zone, lastDayOf(dayAt(zone, start), span, 'NOT_COUNTED') - 1);

const lastDayOf = (first: CalendarDay, { amount, unit }: Span, firstDay: Counting['firstDay']): CalendarDay => {
  const less = firstDay === 'COUNTED' ? 1 : 0;
  if (unit === 'DAYS') return first + amount - less;
  const same = sameDayLater(first, amount);
  return same === null ? lastDayLater(first, amount) : same - less;
};

/** Gaps after `start`, in order, overlapping ones joined. */
export const gapsUnited = (gaps: readonly Gap[], start: number): readonly Gap[] => {
  const cut = gaps
    .map(({ from, to }) => ({ from: Math.max(from, start), to }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  return cut.reduce<Gap[]>((united, gap) => {
    const last = united.at(-1);
    if (!last || gap.from > last.to) return [...united, gap];
    return [...united.slice(0, -1), { from: last.from, to: Math.max(last.to, gap.to) }];
  }, []);
};

const afterRestDays = (end: number, { zone, restDays }: Counting): number => {
  const lastDay = dayAt(zone, end - 1);
  if (!isRestDay(lastDay, restDays)) return end;
  let day = lastDay;
  while (isRestDay(day, restDays)) day += 1;
  return endOf(zone, day);
};

/** Whether a day is off; every week has a working day, by the pack's schema, so that looking for one comes to an end. */
export const isRestDay = (day: CalendarDay, { weekdays, holidays, worked }: RestDays): boolean => {
  const date = dateOf(day);
  if (worked.includes(date)) return false;
  return holidays.includes(date) || weekdays.some((name) => WEEKDAYS.indexOf(name) === weekdayOf(day));
};
