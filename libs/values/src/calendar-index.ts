import type { WorkingCalendar } from './calendar.js';
import { calendarProblems } from './calendar-problems.js';
import { type ShiftsOf, shiftsByDay } from './working-day.js';
import { type WorkingYear, workingYear } from './working-year.js';

/** What is looked up again and again, made once per calendar and year. */
export type CalendarIndex = Readonly<{ shiftsOf: ShiftsOf; year: (number: number) => WorkingYear }>;

const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();

/** The index of a calendar; an unusable one throws a `RangeError`. */
export const indexOf = (calendar: WorkingCalendar): CalendarIndex => {
  const known = indexes.get(calendar);
  if (known) return known;
  const [problem] = calendarProblems(calendar);
  if (problem) throw new RangeError(`Calendar ${calendar.version} cannot be used: ${problem.message}.`);
  const index = makeIndex(calendar);
  indexes.set(calendar, index);
  return index;
};

const makeIndex = (calendar: WorkingCalendar): CalendarIndex => {
  const shiftsOf = shiftsByDay(calendar);
  const years = new Map<number, WorkingYear>();
  const year = (number: number): WorkingYear => {
    const made = years.get(number) ?? workingYear(calendar.zone, shiftsOf, number);
    years.set(number, made);
    return made;
  };
  return { shiftsOf, year };
};
