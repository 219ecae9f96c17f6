import type { Command } from '#event-sourcing';
import type { Coordinates, Money } from '#values';

/** Product and serial let a unit of a range have its first own fact; null where only the id is known. */
type Which = Readonly<{ unitId: string; productId: string | null; serial: string | null }>;

/** Where it is; the decider rounds it to the decimals of the policy pack. */
type Placed = Readonly<{ place?: Coordinates | null }>;

/** What is given is corrected, what is left out stays. Null says that nobody knows. */
export type UnitCorrections = Readonly<{
  batch?: string | null;
  productionDate?: string | null;
  region?: string | null;
  customerId?: string | null;
  shippedAt?: string | null;
  soldAt?: string | null;
  installedAt?: string | null;
}>;

export type RegisterUnit = Command<
  'RegisterUnit',
  Placed & {
    unitId: string;
    productId: string;
    serial: string;
    batch: string | null;
    productionDate: string | null;
    region: string | null;
    customerId: string | null;
    shippedAt: string | null;
    soldAt: string | null;
    installedAt: string | null;
    site: string | null;
  }
>;
export type RecordUnitShipped = Command<
  'RecordUnitShipped',
  Which & { orderId: string | null; region: string | null; shippedAt: string | null }
>;
export type RecordUnitSold = Command<
  'RecordUnitSold',
  Which & {
    orderId: string | null;
    customerId: string | null;
    region: string | null;
    price: Money | null;
    soldAt: string | null;
  }
>;
/** A sale whose customer and price the order tells. */
export type RecordUnitOrdered = Command<
  'RecordUnitOrdered',
  Which & { orderId: string; lineNo: number; soldAt: string }
>;
export type RecordUnitDelivered = Command<
  'RecordUnitDelivered',
  Which & { orderId: string | null; deliveredAt: string | null }
>;
export type RecordUnitInstalled = Command<
  'RecordUnitInstalled',
  Which &
    Placed & { region: string | null; site: string | null; installedBy: string | null; installedAt: string | null }
>;
export type MoveUnit = Command<
  'MoveUnit',
  Which & Placed & { region: string | null; customerId: string | null; site: string | null; movedAt: string | null }
>;
export type RecordUnitReturned = Command<
  'RecordUnitReturned',
  Which & { returnId: string | null; returnedAt: string | null }
>;
export type RecordUnitReplaced = Command<
  'RecordUnitReplaced',
  Which & { byUnitId: string | null; returnId: string | null; replacedAt: string | null }
>;
export type RecordUnitComponentReplaced = Command<
  'RecordUnitComponentReplaced',
  Which & {
    component: string | null;
    oldSerial: string | null;
    newSerial: string | null;
    partNumber: string | null;
    workOrderId: string | null;
    replacedAt: string | null;
  }
>;
export type ScrapUnit = Command<'ScrapUnit', Which & { reason: string; scrappedAt: string | null }>;
export type CorrectUnit = Command<'CorrectUnit', Which & { corrections: UnitCorrections; reason: string }>;

export type UnitCommand =
  | RegisterUnit
  | RecordUnitShipped
  | RecordUnitSold
  | RecordUnitOrdered
  | RecordUnitDelivered
  | RecordUnitInstalled
  | MoveUnit
  | RecordUnitReturned
  | RecordUnitReplaced
  | RecordUnitComponentReplaced
  | ScrapUnit
  | CorrectUnit;

export const UNIT_COMMANDS: readonly UnitCommand['type'][] = [
  'RegisterUnit',
  'RecordUnitShipped',
  'RecordUnitSold',
  'RecordUnitOrdered',
  'RecordUnitDelivered',
  'RecordUnitInstalled',
  'MoveUnit',
  'RecordUnitReturned',
  'RecordUnitReplaced',
  'RecordUnitComponentReplaced',
  'ScrapUnit',
  'CorrectUnit',
];
