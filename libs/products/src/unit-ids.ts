import { newId } from '#values';

/** A serial as everybody writes it: without the spaces around it, in capital letters. */
export const serialOf = (text: string): string => text.trim().toUpperCase();

/** A serial is unique among the units of its product, so the two give the unit's id. */
export const unitIdOf = (productId: string, serial: string): string =>
  newId(`${productId}/${serialOf(serial)}`, 'unit');

/** The stream that decides on all ranges of one product and prefix. */
export const unitRangesIdOf = (productId: string, prefix: string): string =>
  newId(`${productId}/${serialOf(prefix)}`, 'unit ranges');
