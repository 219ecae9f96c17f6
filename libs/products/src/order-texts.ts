import { refusal } from './order-rejection.js';
import type { Order } from './order-state.js';

/** Without the spaces around it. Refuses one that is empty or too long. */
export const trimmed = (text: string, field: string, limit: number, order: Order | null): string => {
  const written = text.trim();
  if (written === '') throw refusal('ORDER_TEXT_MISSING', order, { missing: field });
  if (written.length > limit) throw refusal('ORDER_TEXT_TOO_LONG', order, { field, length: written.length, limit });
  return written;
};

/** A text that may be left out; a blank one is left out. */
export const trimmedOrNull = (text: string | null, field: string, limit: number, order: Order | null): string | null =>
  text === null || text.trim() === '' ? null : trimmed(text, field, limit, order);

/** A region as everybody writes it. */
export const regionOf = (text: string | null, limit: number, order: Order | null): string | null =>
  trimmedOrNull(text, 'region', limit, order)?.toUpperCase() ?? null;
