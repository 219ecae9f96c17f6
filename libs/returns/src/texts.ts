import { type Personal, personal } from '#event-sourcing';
import { refusal } from './return-rejection.js';
import type { Return } from './return-state.js';

/** A text that a step rests on, under the key of the return's person. */
export const written = (state: Return, field: string, text: string, limit: number): Personal => {
  if (text.trim() === '') throw refusal('RETURN_TEXT_MISSING', state, { missing: field });
  return personal(state.subject, fitting(state, field, text.trim(), limit));
};

/** A text that may be left out; a blank one is left out. */
export const writtenOrNull = (state: Return, field: string, text: string | null, limit: number): Personal | null =>
  text === null || text.trim() === '' ? null : written(state, field, text, limit);

/** @throws RETURN_TEXT_TOO_LONG */
export const fitting = (state: Return | null, field: string, text: string, limit: number): string => {
  if (text.length > limit) throw refusal('RETURN_TEXT_TOO_LONG', state, { field, length: text.length, limit });
  return text;
};
