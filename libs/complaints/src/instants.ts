import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { instantOf } from './intake.js';

/** When something was done that is written down now or later: not in the future, not before the complaint itself. */
export const pastInstant = (complaint: Complaint, field: string, given: string | null, at: string): string => {
  if (given === null) return at;
  const instant = assertInstant(complaint, field, given);
  if (instant > Date.parse(at)) throw impossible(complaint, field, given, 'IN_THE_FUTURE');
  if (instant < Date.parse(complaint.reportedAt)) throw impossible(complaint, field, given, 'BEFORE_REPORTING');
  return new Date(instant).toISOString();
};

/** A time that is promised. */
export const futureInstant = (complaint: Complaint, field: string, given: string, at: string): string => {
  const instant = assertInstant(complaint, field, given);
  if (instant <= Date.parse(at)) throw impossible(complaint, field, given, 'NOT_IN_THE_FUTURE');
  return new Date(instant).toISOString();
};

const assertInstant = (complaint: Complaint, field: string, given: string): number => {
  const instant = instantOf(given);
  if (instant === null) throw impossible(complaint, field, given, 'NO_INSTANT');
  return instant;
};

const impossible = (complaint: Complaint, field: string, given: string, problem: string) =>
  refusal('COMPLAINT_DATE_IMPOSSIBLE', complaint, { field, given, problem });
