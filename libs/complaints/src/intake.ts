import { isCurrency, type Money } from '#values';
import type { RegisterComplaint } from './complaint.commands.js';
import type { ComplaintPolicy } from './complaint-known.js';

/** Something told at intake that may be impossible: `problem` says why, or null. */
export type Told<Value> = Readonly<{ field: string; given: Value | null; problem: string | null }>;

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** When the customer told someone: never later than now, and live not longer ago than the pack allows. */
export const reportedAtOf = ({ data, at, origin }: RegisterComplaint, policy: ComplaintPolicy): Told<string> => {
  const told = (problem: string | null) => ({ field: 'reportedAt', given: data.reportedAt, problem });
  const reportedAt = instantOf(data.reportedAt);
  if (reportedAt === null) return told('NO_INSTANT');
  if (reportedAt > Date.parse(at)) return told('IN_THE_FUTURE');
  const tooLongAgo = Date.parse(at) - reportedAt > policy.longestDelay.reportedDays * DAY;
  return told(origin !== 'IMPORT' && tooLongAgo ? 'TOO_LONG_AGO' : null);
};

export type ToldAtIntake = Readonly<{
  occurredAt: Told<string>;
  productionDate: Told<string>;
  inUseSince: Told<string>;
  lossSoFar: Told<Money>;
  lossPerDay: Told<Money>;
}>;

export const toldAtIntake = (command: RegisterComplaint, policy: ComplaintPolicy): ToldAtIntake => ({
  occurredAt: occurredAtOf(command, policy),
  productionDate: productionDateOf(command),
  inUseSince: inUseSinceOf(command),
  lossSoFar: lossOf('lossSoFar', command.data.lossSoFar),
  lossPerDay: lossOf('lossPerDay', command.data.lossPerDay),
});

const occurredAtOf = ({ data }: RegisterComplaint, policy: ComplaintPolicy): Told<string> => {
  const told = (problem: string | null) => ({ field: 'occurredAt', given: data.occurredAt, problem });
  if (data.occurredAt === null) return told(null);
  const occurredAt = instantOf(data.occurredAt);
  if (occurredAt === null) return told('NO_INSTANT');
  const delay = Date.parse(data.reportedAt) - occurredAt;
  if (delay < 0) return told('AFTER_REPORTING');
  return told(delay > policy.longestDelay.occurredYears * YEAR ? 'TOO_LONG_AGO' : null);
};

const productionDateOf = ({ data }: RegisterComplaint): Told<string> => ({
  field: 'productionDate',
  given: data.productionDate,
  problem: dateProblem(data.productionDate, data.reportedAt),
});

const inUseSinceOf = ({ data }: RegisterComplaint): Told<string> => {
  const problem = dateProblem(data.inUseSince, data.reportedAt);
  const early =
    data.inUseSince !== null && isDate(data.productionDate) && (data.productionDate ?? '') > data.inUseSince;
  return { field: 'inUseSince', given: data.inUseSince, problem: problem ?? (early ? 'BEFORE_PRODUCTION' : null) };
};

const lossOf = (field: 'lossSoFar' | 'lossPerDay', given: Money | null): Told<Money> => ({
  field,
  given,
  problem: given && moneyProblem(given),
});

export const moneyProblem = ({ amount, currency }: Money): string | null => {
  if (!isCurrency(currency)) return 'CURRENCY_UNKNOWN';
  if (!Number.isSafeInteger(amount)) return 'NOT_WHOLE_MINOR_UNITS';
  return amount < 0 ? 'NEGATIVE' : null;
};

/** Milliseconds since 1970 of an ISO instant with its offset, or null. */
export const instantOf = (text: string): number | null => {
  const instant = INSTANT.test(text) && isDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
};

/** A day later is allowed: where the customer lives it may be tomorrow already. */
const dateProblem = (date: string | null, reportedAt: string): string | null => {
  if (date === null) return null;
  if (!isDate(date)) return 'NO_DATE';
  return Date.parse(date) > Date.parse(reportedAt) + DAY ? 'AFTER_REPORTING' : null;
};

const isDate = (text: string | null): boolean => {
  if (text === null || !DATE.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};
