import type { Money } from '#values';
import type { ProductsPolicy } from './products.policy-section.js';
import type { UnitRangeRegistered } from './unit-range.events.js';

export type KnownProduct = Readonly<{
  productId: string;
  sku: string;
  intendedRegions: readonly string[];
  serviceLifeMonths: number | null;
}>;

/** The sale that a line of an order is. */
export type KnownSale = Readonly<{
  customerId: string | null;
  region: string | null;
  price: Money;
}>;

/** The numbers of the policy pack. */
export type UnitPolicy = Pick<ProductsPolicy, 'shelfDays' | 'maxRangeUnits' | 'placeDecimals' | 'textLimits'>;

type Known = Readonly<{ product: KnownProduct | null; policy: UnitPolicy; packVersion: string }>;

/** What the handler gathers for every command on a unit. */
export type UnitKnown = Known &
  Readonly<{
    /** The range that the serial belongs to. */
    range: UnitRangeRegistered['data'] | null;
    /** Another product that has a unit of this serial; only asked for where the named one may have none. */
    elsewhere: Readonly<{ productId: string; sku: string }> | null;
    sale: KnownSale | null;
  }>;

/** What the handler gathers for every command on a range. */
export type UnitRangeKnown = Known &
  Readonly<{
    /** Serials within the range that were registered one by one, the first of them. */
    registered: readonly string[];
  }>;
