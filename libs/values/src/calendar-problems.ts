import { type CalendarProblem, type Shift, WEEKDAYS, type WorkingCalendar } from './calendar.js';
import { dayOf, type ShiftMinutes, shiftMinutes } from './working-day.js';
import { isZone } from './zone.js';

const MINUTES_OF_DAY = 1440;
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

/**
 * What keeps a calendar from being used, empty where nothing does: an unknown zone, times and dates that do not exist,
 * shifts that overlap, and a week without working time, in which no due time would ever come.
 */
export const calendarProblems = (calendar: WorkingCalendar): readonly CalendarProblem[] => {
  const { zone, week, holidays, extraDays } = calendar;
  const malformed = [
    ...(isZone(zone) ? [] : [{ path: ['zone'], message: `${zone} is no IANA time zone such as Europe/Berlin` }]),
    ...(week === 'ALWAYS' ? [] : WEEKDAYS.flatMap((weekday) => malformedShifts(week[weekday], ['week', weekday]))),
    ...holidays.flatMap((date, index) => malformedDate(date, ['holidays', index])),
    ...Object.entries(extraDays).flatMap(([date, shifts]) => extraDayProblems(date, shifts)),
  ];
  return malformed.length > 0 ? malformed : overlaps(calendar);
};

const malformedShifts = (shifts: readonly Shift[], path: CalendarProblem['path']): CalendarProblem[] =>
  shifts.flatMap(({ from, to }, index) =>
    /^([01]\d|2[0-3]):[0-5]\d$/.test(from) && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to)
      ? []
      : [{ path: [...path, index], message: `${from} to ${to} is no shift such as 08:00 to 12:00` }],
  );

const malformedDate = (date: string, path: CalendarProblem['path']): CalendarProblem[] => {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? dayOf(date) : Number.NaN;
  const exists = !Number.isNaN(day) && new Date(day * MINUTES_OF_DAY * 60_000).toISOString().startsWith(date);
  return exists ? [] : [{ path, message: `${date} is no date such as 2026-12-25` }];
};

const extraDayProblems = (date: string, shifts: readonly Shift[]): CalendarProblem[] => {
  const path = ['extraDays', date];
  if (shifts.length === 0) return [{ path, message: `${date} has no shifts: list a day off among the holidays` }];
  return [...malformedDate(date, path), ...malformedShifts(shifts, path)];
};

const overlaps = ({ week, extraDays }: WorkingCalendar): CalendarProblem[] => {
  const days = Object.entries(extraDays).filter(([, shifts]) => overlap(shifts.map(shiftMinutes)));
  return [
    ...(week === 'ALWAYS' ? [] : weekProblems(week)),
    ...days.map(([date]) => ({ path: ['extraDays', date], message: `the shifts of ${date} overlap` })),
  ];
};

const weekProblems = (week: Exclude<WorkingCalendar['week'], 'ALWAYS'>): CalendarProblem[] => {
  const shifts = WEEKDAYS.flatMap((weekday, index) =>
    week[weekday].map(shiftMinutes).map(({ from, to }) => ({
      from: from + index * MINUTES_OF_DAY,
      to: to + index * MINUTES_OF_DAY,
    })),
  );
  if (shifts.length === 0) return [{ path: ['week'], message: 'the week has no working time at all' }];
  const [first] = shifts;
  const nextWeek = first ? [{ from: first.from + MINUTES_OF_WEEK, to: first.to + MINUTES_OF_WEEK }] : [];
  return overlap([...shifts, ...nextWeek]) ? [{ path: ['week'], message: 'the shifts of the week overlap' }] : [];
};

const overlap = (shifts: readonly ShiftMinutes[]): boolean =>
  shifts
    .toSorted((a, b) => a.from - b.from)
    .some(({ from }, index, sorted) => index > 0 && from < (sorted[index - 1]?.to ?? 0));
