import { instantOf, spansWithout, type TimeSpan, type WorkingCalendar, workingShiftsBetween } from '#values';

const DAY = 86_400_000;

type Worker = Readonly<{ hiredOn: string; lastDay: string | null; absences: readonly TimeSpan[] }>;

/** When somebody works: the shifts of the outlet from the first to the last day of work, without absences. */
export const workOf = (
  { hiredOn, lastDay, absences }: Worker,
  calendar: WorkingCalendar,
  { from, to }: TimeSpan,
): readonly TimeSpan[] => {
  const startOf = (day: string, later = 0): string =>
    new Date(instantOf(calendar.zone, Date.parse(day) + later)).toISOString();
  const before = { from: from, to: startOf(hiredOn) };
  const after = lastDay === null ? [] : [{ from: startOf(lastDay, DAY), to }];
  return spansWithout(workingShiftsBetween(calendar, from, to), [before, ...after, ...absences]);
};
