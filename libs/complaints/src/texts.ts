import { type Personal, personal } from '#event-sourcing';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';

/** A text that a step rests on, under the key of the complaint's person. */
export const written = (complaint: Complaint, field: string, text: string, limit: number): Personal => {
  assertWritten(complaint, field, text, limit);
  return personal(complaint.subject, text);
};

/** A text that may be left out; a blank one is left out. */
export const writtenOrNull = (
  complaint: Complaint,
  field: string,
  text: string | null,
  limit: number,
): Personal | null => (text === null || isBlank(text) ? null : written(complaint, field, text, limit));

export const assertWritten = (complaint: Complaint | null, field: string, text: string, limit: number): void => {
  if (isBlank(text)) throw refusal('COMPLAINT_TEXT_MISSING', complaint, { missing: field });
  assertLength(complaint, field, text, limit);
};

export const assertLength = (complaint: Complaint | null, field: string, text: string, limit: number): void => {
  if (text.length > limit) throw refusal('COMPLAINT_TEXT_TOO_LONG', complaint, { field, length: text.length, limit });
};

export const isBlank = (text: string): boolean => text.trim() === '';
