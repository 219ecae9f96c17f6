import { DateTime } from 'luxon';

/** Whether `YYYY-MM-DD` names a day of the calendar: 2026-02-29 does not. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;

/** The day that an instant is on in a zone. */
export const dayOf = (instant: string, zone: string): string =>
  DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');
