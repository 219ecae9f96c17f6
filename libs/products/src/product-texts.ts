import { refusal } from './product-rejection.js';
import type { Product } from './product-state.js';

/** A code as everybody writes it: of a class, a component, a region or a service. */
export const codeOf = (text: string): string => text.trim().toUpperCase();

/** Without the spaces around it. Refuses one that is empty or too long. */
export const trimmed = (text: string, field: string, limit: number, product: Product | null): string => {
  const written = text.trim();
  if (written === '') throw refusal('PRODUCT_TEXT_MISSING', product, { missing: field });
  if (written.length > limit) throw refusal('PRODUCT_TEXT_TOO_LONG', product, { field, length: written.length, limit });
  return written;
};

/** A text that may be left out; a blank one is left out. */
export const trimmedOrNull = (
  text: string | null,
  field: string,
  limit: number,
  product: Product | null,
): string | null => (text === null || text.trim() === '' ? null : trimmed(text, field, limit, product));

export const assertCount = (field: string, count: number, limit: number, product: Product | null): void => {
  if (count > limit) throw refusal('PRODUCT_TOO_MANY_ENTRIES', product, { field, count, limit });
};
