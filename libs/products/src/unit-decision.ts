import { isSerial, serialOf } from './serial.events.js';
import type { UnitCommand } from './unit.commands.js';
import type { UnitEvent, UnitRegistered } from './unit.events.js';
import { isOver, lastSpell } from './unit-course.js';
import { isoOf, refuseDisorder, refuseFuture } from './unit-dates.js';
import type { KnownProduct, UnitKnown } from './unit-known.js';
import { isIntendedFor } from './unit-place.js';
import type { UnitRangeRegistered } from './unit-range.events.js';
import { refusal } from './unit-rejection.js';
import { evolve, type Unit } from './unit-state.js';

/** A unit that facts can be told of, and the event that made it one, where that is new. */
export type Opened = Readonly<{ unit: Unit; events: readonly UnitEvent[] }>;

type Which = Readonly<{ data: Readonly<{ unitId: string; productId: string | null; serial: string | null }> }>;

/** The unit; one of a range gets its own stream by its first own fact. */
export const opened = (command: UnitCommand & Which, unit: Unit | null, known: UnitKnown): Opened => {
  if (unit) return { unit, events: [] };
  const { unitId, serial } = command.data;
  if (!known.range || serial === null) throw unknown(command, known);
  const event = leaving(known.range, unitId, serialOf(serial), command.at);
  return { unit: after(null, event), events: [event] };
};

/** Why nothing can be told of a unit that is not known. */
const unknown = ({ data: { productId, serial } }: Which, { product, elsewhere }: UnitKnown) => {
  if (productId !== null && !product) return refusal('UNIT_PRODUCT_UNKNOWN', { missing: 'product' });
  if (serial !== null && !isSerial(serialOf(serial))) return refusal('UNIT_SERIAL_MALFORMED', { missing: 'serial' });
  return elsewhere ? refusal('UNIT_OF_ANOTHER_PRODUCT', { ...elsewhere }) : refusal('UNIT_NOT_REGISTERED');
};

const leaving = (
  range: UnitRangeRegistered['data'],
  unitId: string,
  serial: string,
  registeredAt: string,
): UnitRegistered => ({
  type: 'UnitRegistered',
  data: {
    unitId,
    productId: range.productId,
    sku: range.sku,
    serial,
    rangeId: range.rangeId,
    batch: range.batch,
    productionDate: range.productionDate,
    region: range.region,
    customerId: null,
    shippedAt: range.shippedAt,
    shelfDays: range.shelfDays,
    serviceLifeMonths: range.serviceLifeMonths,
    packVersion: range.packVersion,
    registeredAt,
  },
});

export const after = (unit: Unit | null, event: UnitEvent): Unit => {
  const next = evolve(unit, event);
  if (!next) throw new Error('A unit has no beginning.');
  return next;
};

/** Which unit an event is about. */
export const ofUnit = ({ unitId, productId, course }: Unit) => ({ unitId, productId, batch: course.batch });

/** When it happened: as told, else when the command says, else now. */
export const happenedAt = (field: string, told: string | null, { occurredAt, at }: UnitCommand): string => {
  const happened = isoOf(told ?? occurredAt ?? at);
  refuseFuture(field, happened, at);
  return happened;
};

/** The facts, where they fit those that are known, and a misplacement where the last place is one. */
export const told = (
  { unit, events }: Opened,
  facts: readonly UnitEvent[],
  { product }: UnitKnown,
  at: string,
): readonly UnitEvent[] => {
  const next = facts.reduce(after, unit);
  refuseDisorder(next.course);
  return [...events, ...facts, ...misplaced(next, product, at)];
};

/** A place where a unit is used: where it was only shipped to, it may be on its way. */
const placeOfUse = ({ course }: Unit): Readonly<{ region: string; since: string }> | null => {
  const place = course.placements.at(-1);
  const { soldAt, installedAt } = lastSpell(course);
  if (!place || isOver(course)) return null;
  const since = place.by === 'UnitMoved' ? place.at : (installedAt ?? soldAt);
  return since === null ? null : { region: place.region, since };
};

const misplaced = (unit: Unit, product: KnownProduct | null, foundAt: string): readonly UnitEvent[] => {
  const place = placeOfUse(unit);
  if (!product || !place || unit.misplacedIn === place.region) return [];
  const { intendedRegions } = product;
  if (isIntendedFor(place.region, intendedRegions)) return [];
  const { unitId, productId, batch } = ofUnit(unit);
  const { region, since } = place;
  return [{ type: 'UnitMisplaced', data: { unitId, productId, batch, region, intendedRegions, since, foundAt } }];
};
