import { isSerial, serialOf } from '#products/events';
import type { PartsPolicy } from './parts.policy-section.js';
import { refusal } from './parts-rejection.js';

/** A whole number of pieces from one to `most`. */
export const pieces = (quantity: number, most: number): number => {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw refusal('PART_QUANTITY_IMPOSSIBLE', { quantity });
  if (quantity > most) throw refusal('PART_TOO_MANY_PIECES', { quantity, limit: most });
  return quantity;
};

/** Serials as everybody writes them, each once. */
export const serialsOf = (given: readonly string[]): string[] => {
  const serials = given.map(serialOf);
  const wrong = serials.find((serial, place) => !isSerial(serial) || serials.indexOf(serial) !== place);
  if (wrong !== undefined) throw refusal('PART_SERIAL_IMPOSSIBLE', { serial: wrong });
  return serials;
};

/** One serial for each piece of a part that has serials, none otherwise. */
export const serialsFor = (given: readonly string[], quantity: number, isSerialised: boolean): string[] => {
  const serials = serialsOf(given);
  if (!isSerialised && serials.length > 0) throw refusal('PART_SERIALS_UNWANTED', { serials });
  if (isSerialised && serials.length !== quantity)
    throw refusal('PART_SERIALS_MISSING', { missing: 'serials', quantity, named: serials.length });
  return serials;
};

/** A text without the spaces around it, or null where nothing is left. */
export const noteOf = (note: string | null, { textLimits }: Pick<PartsPolicy, 'textLimits'>): string | null => {
  const text = note?.trim() ?? '';
  if (text.length > textLimits.note)
    throw refusal('PART_TEXT_TOO_LONG', { field: 'note', length: text.length, limit: textLimits.note });
  return text === '' ? null : text;
};

export const nameOf = (field: string, given: string, { textLimits }: Pick<PartsPolicy, 'textLimits'>): string => {
  const text = given.trim();
  if (text === '') throw refusal('PART_TEXT_MISSING', { missing: field });
  if (text.length > textLimits.name)
    throw refusal('PART_TEXT_TOO_LONG', { field, length: text.length, limit: textLimits.name });
  return text;
};

export const sumOf = (all: readonly { quantity: number }[]): number =>
  all.reduce((sum, { quantity }) => sum + quantity, 0);
