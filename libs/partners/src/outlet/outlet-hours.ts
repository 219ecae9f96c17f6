import { type CalendarProblem, calendarProblems, type WorkingCalendar } from '#values';
import type { HoursGiven } from './outlet.commands.js';
import { refusal } from './outlet-rejection.js';

/** One piece of the calendar in the form it was given in; the zone is the outlet's where none was named. */
type Asked = Readonly<{ outletId: string; hoursNo: number; zone: string; hours: HoursGiven }>;

/**
 * The calendar of working hours, with every mistake named in its place.
 *
 * @throws OUTLET_HOURS_IMPOSSIBLE
 */
export const calendarOf = ({ outletId, hoursNo, zone, hours }: Asked): WorkingCalendar => {
  const { week, holidays, extraDays } = hours;
  const calendar: WorkingCalendar = {
    version: `${outletId}/${hoursNo}`,
    zone: hours.zone ?? zone,
    week,
    holidays: [...new Set(holidays)].sort(),
    extraDays,
  };
  const problems = calendarProblems(calendar);
  if (problems.length > 0)
    throw refusal('OUTLET_HOURS_IMPOSSIBLE', null, {
      missing: problems.map(told).join('; '),
      problems: problems.map(({ path, message }) => ({ path: [...path], message })),
    });
  return calendar;
};

const told = ({ path, message }: CalendarProblem): string => `${path.join('.')}: ${message}`;

/** Whether two calendars name the same hours, whatever their versions. */
export const isSameHours = (a: WorkingCalendar, b: WorkingCalendar): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

const ordered = ({ zone, week, holidays, extraDays }: WorkingCalendar) => [
  zone,
  week === 'ALWAYS'
    ? week
    : Object.entries(week)
        .map(([day, shifts]) => [day, shifts.map(spelled)])
        .sort(),
  holidays,
  Object.entries(extraDays)
    .map(([day, shifts]) => [day, shifts.map(spelled)])
    .sort(),
];

const spelled = ({ from, to }: Readonly<{ from: string; to: string }>): string => `${from}-${to}`;
