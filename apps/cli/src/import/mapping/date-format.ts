import { DateTime } from 'luxon';

/** The format of ISO 8601: `2016-08-30`, or with a time `2016-08-30T14:05:00Z`. */
export const ISO = 'ISO';

const TOKENS = /^[GyMLdoHhmqsSuakWEcZzDTtfF]*$/;
const SAMPLE = DateTime.fromISO('2016-08-30T14:05:00Z', { zone: 'utc' });

/** Whether texts of this format (Luxon's tokens) tell a year, and no letter in it is mistaken for a token. */
export const isDateFormat = (format: string): boolean => {
  if (format === ISO) return true;
  const letters = format.replace(/'[^']*'/g, '').replace(/[^A-Za-z]/g, '');
  if (!TOKENS.test(letters) || (/mm/.test(letters) && !/[MLoDfFW]/.test(letters))) return false;
  const read = DateTime.fromFormat(SAMPLE.toFormat(format), format, { zone: 'utc' });
  return read.isValid && read.year === SAMPLE.year;
};
