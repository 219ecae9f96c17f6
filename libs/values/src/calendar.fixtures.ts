import type { Shift, WorkingCalendar } from './calendar.js';

export const TWO_SHIFTS: readonly Shift[] = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
export const NIGHT_SHIFT: readonly Shift[] = [{ from: '22:00', to: '06:00' }];

/** The same shifts on Monday to Friday. */
export const workdays = (shifts: readonly Shift[]): Exclude<WorkingCalendar['week'], 'ALWAYS'> => ({
  MONDAY: shifts,
  TUESDAY: shifts,
  WEDNESDAY: shifts,
  THURSDAY: shifts,
  FRIDAY: shifts,
  SATURDAY: [],
  SUNDAY: [],
});

/** An office in Berlin with two shifts on weekdays. */
export const calendar = (changes: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  version: '1',
  zone: 'Europe/Berlin',
  week: workdays(TWO_SHIFTS),
  holidays: [],
  extraDays: {},
  ...changes,
});

export const always = (zone: string): WorkingCalendar => calendar({ zone, week: 'ALWAYS' });
