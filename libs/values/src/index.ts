export { type CalendarProblem, type Shift, WEEKDAYS, type Weekday, type WorkingCalendar } from './calendar.js';
export { calendarProblems } from './calendar-problems.js';
export { caseNumber } from './case-number.js';
export { type Coordinates, distanceKm, EARTH_RADIUS_KM, isPlace, roundPlace } from './coordinates.js';
export { currencyExponent, isCurrency } from './currency.js';
export { decodeCursor, encodeCursor } from './cursor.js';
export { dueAt } from './due-time.js';
export { DURATION_UNITS, type Duration, type DurationUnit } from './duration.js';
export { idsIn, isUuid, newId } from './ids.js';
export {
  addMoney,
  type ConversionProblem,
  compareMoney,
  convertMoney,
  formatMoney,
  isPositiveDecimal,
  type Money,
  type MoneyProblem,
  parseMoney,
  type Rates,
} from './money.js';
export { INTERVALS, type Interval } from './period.js';
export { nextPeriod, periodOf, periodsBetween } from './period-axis.js';
export { wide } from './wide.js';
export { spansWithout, type TimeSpan, workingShiftsBetween } from './working-shifts.js';
export { addWorkingTime, isWorkingTime, workingMinutesBetween } from './working-time.js';
export { instantOf, isZone, wallClockAt } from './zone.js';
