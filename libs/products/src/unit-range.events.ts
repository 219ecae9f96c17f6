import type { Event } from '#event-sourcing';
import { newId } from '#values';
import { serialOf } from './serial.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** The stream that decides on all ranges of one product and prefix. */
export const unitRangesIdOf = (productId: string, prefix: string): string =>
  newId(`${productId}/${serialOf(prefix)}`, 'unit ranges');

/** All serials from prefix + first to prefix + last. Both have the same number of digits and belong to the range. */
export type UnitRangeRegistered = Event<
  'UnitRangeRegistered',
  {
    rangeId: string;
    productId: string;
    sku: string;
    prefix: string;
    first: string;
    last: string;
    count: number;
    batch: string | null;
    productionDate: string | null;
    region: string | null;
    shippedAt: string | null;
    shelfDays: number;
    serviceLifeMonths: number | null;
    packVersion: string;
    registeredAt: string;
  }
>;
/** It was registered by mistake: its units that have facts of their own stay, the others were never there. */
export type UnitRangeWithdrawn = Event<
  'UnitRangeWithdrawn',
  {
    rangeId: string;
    productId: string;
    prefix: string;
    first: string;
    last: string;
    reason: string;
    withdrawnAt: string;
  }
>;

export type UnitRangeEvent = UnitRangeRegistered | UnitRangeWithdrawn;
