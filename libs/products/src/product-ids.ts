import { newId } from '#values';

/** An article number as everybody writes it. */
export const skuOf = (text: string): string => text.trim().toUpperCase();

/** The id of a product is its article number's, so that two products never share one. */
export const productIdOf = (sku: string): string => newId(skuOf(sku), 'product');

/** The id of an order is its number's, so that no order is taken twice. */
export const orderIdOf = (number: string): string => newId(number.trim().toUpperCase(), 'order');

/** One list for each name and currency; its editions are events. */
export const priceListIdOf = (name: string, currency: string): string =>
  newId(`${name.trim().toLowerCase()}/${currency}`, 'pricelist');
