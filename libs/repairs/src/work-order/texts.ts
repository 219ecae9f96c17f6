import { type Personal, personal } from '#event-sourcing';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

/** A text that a step rests on, under the key of the order's person. */
export const written = (state: WorkOrder, field: string, text: string, limit: number): Personal => {
  if (text.trim() === '') throw refusal('WORK_ORDER_TEXT_MISSING', state, { missing: field });
  return personal(state.order.subject, fitting(state, field, text.trim(), limit));
};

/** A text that may be left out; a blank one is left out. */
export const writtenOrNull = (state: WorkOrder, field: string, text: string | null, limit: number): Personal | null =>
  text === null || text.trim() === '' ? null : written(state, field, text, limit);

/** @throws WORK_ORDER_TEXT_TOO_LONG */
export const fitting = (state: WorkOrder | null, field: string, text: string, limit: number): string => {
  if (text.length > limit) throw refusal('WORK_ORDER_TEXT_TOO_LONG', state, { field, length: text.length, limit });
  return text;
};
