import { isUuid } from '#values';
import { productIdOf } from './product.events.js';
import { serialOf } from './serial.events.js';
import { unitIdOf } from './unit.events.js';

/** A product by its id, or by its article number in any spelling. */
export const productIdFrom = (product: string): string =>
  isUuid(product) ? product.toLowerCase() : productIdOf(product);

/** The unit that a product and a serial name. */
export const whichUnit = ({ product, serial }: Readonly<{ product: string; serial: string }>) => {
  const productId = productIdFrom(product);
  return { unitId: unitIdOf(productId, serial), productId, serial: serialOf(serial) };
};

export const isoOrNull = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;
