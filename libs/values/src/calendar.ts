export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** From and to on the wall clock, `'08:00'` to `'12:00'`; `to` at or before `from` is on the next day. */
export type Shift = Readonly<{ from: string; to: string }>;

/**
 * When people work, on the wall clock of `zone`. `ALWAYS` is the 24 h calendar: every minute of every day.
 * A shift belongs to the date it starts on. A holiday (`'2026-12-25'`) has no shifts; a night shift begun the evening
 * before still ends on its morning. An extra day has exactly the shifts it names, whatever weekday and holidays say.
 * Calendars are values: whoever changes one makes a new one with another version.
 */
export type WorkingCalendar = Readonly<{
  version: string;
  zone: string;
  week: 'ALWAYS' | Readonly<Record<Weekday, readonly Shift[]>>;
  holidays: readonly string[];
  extraDays: Readonly<Record<string, readonly Shift[]>>;
}>;

/** What is wrong with a calendar, and where in it. */
export type CalendarProblem = Readonly<{ path: readonly (string | number)[]; message: string }>;
