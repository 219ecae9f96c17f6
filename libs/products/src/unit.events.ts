import type { Event, Personal } from '#event-sourcing';
import { type Coordinates, type Money, newId } from '#values';
import { serialOf } from './serial.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

export const UNIT_STATUSES = [
  'REGISTERED',
  'SHIPPED',
  'SOLD',
  'INSTALLED',
  'RETURNED',
  'REPLACED',
  'SCRAPPED',
] as const;

export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** A serial is unique among the units of its product, so the two give the unit's id. */
export const unitIdOf = (productId: string, serial: string): string =>
  newId(`${productId}/${serialOf(serial)}`, 'unit');

/** Which unit it is, so that readers of one event know what to count it by. */
export type OfUnit = Readonly<{ unitId: string; productId: string; batch: string | null }>;

/** Where a unit is, so coarse that it points at no door; since version 2 of the events that have it, and only where it is known. */
type Placed = Readonly<{ place?: Coordinates }>;

/** Shelf days and service life are those of the day of registration; `rangeId` where the unit stands for itself from here on. */
export type UnitRegistered = Event<
  'UnitRegistered',
  OfUnit &
    Placed & {
      sku: string;
      serial: string;
      rangeId: string | null;
      productionDate: string | null;
      region: string | null;
      customerId: string | null;
      shippedAt: string | null;
      shelfDays: number;
      serviceLifeMonths: number | null;
      packVersion: string;
      registeredAt: string;
    }
>;
export type UnitShipped = Event<
  'UnitShipped',
  OfUnit & { orderId: string | null; region: string | null; shippedAt: string }
>;
export type UnitSold = Event<
  'UnitSold',
  OfUnit & {
    orderId: string | null;
    customerId: string | null;
    region: string | null;
    price: Money | null;
    soldAt: string;
  }
>;
export type UnitDelivered = Event<'UnitDelivered', OfUnit & { orderId: string | null; deliveredAt: string }>;
export type UnitInstalled = Event<
  'UnitInstalled',
  OfUnit & Placed & { region: string | null; site: Personal | null; installedBy: string | null; installedAt: string }
>;
/** Another region, customer or site; null leaves region and customer as they are, and no site known; nor coordinates. */
export type UnitMoved = Event<
  'UnitMoved',
  OfUnit & Placed & { region: string | null; customerId: string | null; site: Personal | null; movedAt: string }
>;
/** Appended with the fact that brought the unit outside the regions its product is meant for. */
export type UnitMisplaced = Event<
  'UnitMisplaced',
  OfUnit & { region: string; intendedRegions: readonly string[]; since: string; foundAt: string }
>;
/** Taken back: out of service until it is sold or installed again. */
export type UnitReturned = Event<'UnitReturned', OfUnit & { returnId: string | null; returnedAt: string }>;
/** Out of service, because another unit does its work, or none does. */
export type UnitReplaced = Event<
  'UnitReplaced',
  OfUnit & { byUnitId: string | null; returnId: string | null; replacedAt: string }
>;
export type UnitScrapped = Event<'UnitScrapped', OfUnit & { reason: Personal; scrappedAt: string }>;
/** A component with a serial was exchanged; `partNumber` where the new piece is one of a part that has serials. */
export type UnitComponentReplaced = Event<
  'UnitComponentReplaced',
  OfUnit & {
    component: string | null;
    oldSerial: string | null;
    newSerial: string | null;
    partNumber: string | null;
    workOrderId: string | null;
    replacedAt: string;
  }
>;
/** The facts as they are right, corrected or not; dates and region are those of the unit's last time in use. */
export type UnitCorrected = Event<
  'UnitCorrected',
  OfUnit & {
    productionDate: string | null;
    region: string | null;
    customerId: string | null;
    shippedAt: string | null;
    soldAt: string | null;
    installedAt: string | null;
    reason: Personal;
    correctedAt: string;
  }
>;

export type UnitEvent =
  | UnitRegistered
  | UnitShipped
  | UnitSold
  | UnitDelivered
  | UnitInstalled
  | UnitMoved
  | UnitMisplaced
  | UnitReturned
  | UnitReplaced
  | UnitScrapped
  | UnitComponentReplaced
  | UnitCorrected;
