import { personalOrNull } from '#event-sourcing';
import type { Coordinates, Money } from '#values';
import type {
  MoveUnit,
  RecordUnitDelivered,
  RecordUnitInstalled,
  RecordUnitOrdered,
  RecordUnitShipped,
  RecordUnitSold,
} from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import { placeOfBegin, regionOf, type Spell } from './unit-course.js';
import { happenedAt, ofUnit, opened, told } from './unit-decision.js';
import type { UnitKnown } from './unit-known.js';
import { placeGiven, withPlace } from './unit-place.js';
import { isSamePlace } from './unit-placement.js';
import { refusal } from './unit-rejection.js';
import { subjectOf, type Unit } from './unit-state.js';

export const decideShipment = (command: RecordUnitShipped, found: Unit | null, known: UnitKnown) => {
  const { orderId, region } = command.data;
  const start = opened(command, found, known);
  const shippedAt = happenedAt('shippedAt', command.data.shippedAt, command);
  refuseAfterEnd(start.unit, shippedAt);
  if (spellAt(start.unit, shippedAt)?.shipments.includes(shippedAt)) return start.events;
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = { type: 'UnitShipped', data: { unitId, productId, batch, orderId, region, shippedAt } };
  return told(start, [fact], known, command.at);
};

export const decideDelivery = (command: RecordUnitDelivered, found: Unit | null, known: UnitKnown) => {
  const { orderId } = command.data;
  const start = opened(command, found, known);
  const deliveredAt = happenedAt('deliveredAt', command.data.deliveredAt, command);
  refuseAfterEnd(start.unit, deliveredAt);
  if (spellAt(start.unit, deliveredAt)?.deliveries.includes(deliveredAt)) return start.events;
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = { type: 'UnitDelivered', data: { unitId, productId, batch, orderId, deliveredAt } };
  return told(start, [fact], known, command.at);
};

export const decideSale = (command: RecordUnitSold, found: Unit | null, known: UnitKnown) => {
  const { orderId, customerId, region, price } = command.data;
  const soldAt = happenedAt('soldAt', command.data.soldAt, command);
  return saleOf(command, found, known, { orderId, customerId, region, price, soldAt });
};

/** Customer and price are what the line of the order says; where it went, its shipment knows better. What is sold already stays sold as it was. */
export const decideOrderedSale = (command: RecordUnitOrdered, found: Unit | null, known: UnitKnown) => {
  if (!known.sale) throw refusal('UNIT_ORDER_UNKNOWN', { missing: 'order' });
  const { customerId, region, price } = known.sale;
  const { orderId } = command.data;
  const soldAt = happenedAt('soldAt', command.data.soldAt, command);
  if (found && spellAt(found, soldAt)?.soldAt) return [];
  const shippedTo = found?.course.placements.findLast(({ by, at }) => by === 'UnitShipped' && at === soldAt)?.region;
  return saleOf(command, found, known, { orderId, customerId, region: shippedTo ?? region, price, soldAt });
};

type Sale = Readonly<{
  orderId: string | null;
  customerId: string | null;
  region: string | null;
  price: Money | null;
  soldAt: string;
}>;

const saleOf = (command: RecordUnitSold | RecordUnitOrdered, found: Unit | null, known: UnitKnown, sale: Sale) => {
  const { orderId, customerId, region, price, soldAt } = sale;
  const start = opened(command, found, known);
  refuseAfterEnd(start.unit, soldAt);
  const before = spellAt(start.unit, soldAt)?.soldAt ?? null;
  if (before === soldAt) return start.events;
  if (before !== null) throw refusal('UNIT_ALREADY_SOLD', { soldAt: before });
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = {
    type: 'UnitSold',
    data: { unitId, productId, batch, orderId, customerId, region, price, soldAt },
  };
  return told(start, [fact], known, command.at);
};

export const decideInstallation = (command: RecordUnitInstalled, found: Unit | null, known: UnitKnown) => {
  const { region, site, installedBy } = command.data;
  const start = opened(command, found, known);
  const installedAt = happenedAt('installedAt', command.data.installedAt, command);
  refuseAfterEnd(start.unit, installedAt);
  const before = spellAt(start.unit, installedAt)?.installedAt ?? null;
  if (before === installedAt) return start.events;
  if (before !== null) throw refusal('UNIT_ALREADY_INSTALLED', { installedAt: before });
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = {
    type: 'UnitInstalled',
    data: withPlace(
      {
        unitId,
        productId,
        batch,
        region,
        site: personalOrNull(subjectOf(unitId, start.unit.customerId), site),
        installedBy,
        installedAt,
      },
      placeGiven(command.data.place, region ?? regionOf(start.unit.course), known.policy),
    ),
  };
  return told(start, [fact], known, command.at);
};

export const decideMove = (command: MoveUnit, found: Unit | null, known: UnitKnown) => {
  const { region, customerId, site } = command.data;
  refuseNothingMoved(command);
  const start = opened(command, found, known);
  const movedAt = happenedAt('movedAt', command.data.movedAt, command);
  refuseAfterEnd(start.unit, movedAt);
  const place = placeGiven(command.data.place, region ?? regionOf(start.unit.course), known.policy);
  if (isThere(start.unit, command, { movedAt, place })) return start.events;
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = {
    type: 'UnitMoved',
    data: withPlace(
      {
        unitId,
        productId,
        batch,
        region,
        customerId,
        site: personalOrNull(subjectOf(unitId, customerId ?? start.unit.customerId), site),
        movedAt,
      },
      place,
    ),
  };
  return told(start, [fact], known, command.at);
};

const refuseNothingMoved = ({ data: { region, customerId, site, place } }: MoveUnit): void => {
  if (region === null && customerId === null && site === null && !place)
    throw refusal('UNIT_NOTHING_MOVED', { missing: 'region' });
};

type Move = Readonly<{ movedAt: string; place: Coordinates | undefined }>;

/** Whether just this move is known. */
const isThere = (unit: Unit, { data }: MoveUnit, { movedAt, place }: Move): boolean => {
  const last = unit.course.placements.at(-1);
  if (last?.by !== 'UnitMoved' || last.at !== movedAt || !isSamePlace(last.place, place)) return false;
  return (data.region ?? last.region) === last.region && isOfSame(unit, data);
};

const isOfSame = ({ customerId, site }: Unit, given: MoveUnit['data']): boolean =>
  (given.customerId ?? customerId) === customerId && given.site === site;

const spellAt = ({ course }: Unit, at: string): Spell | undefined => course.spells[placeOfBegin(course, at)];

const refuseAfterEnd = ({ course }: Unit, at: string): void => {
  if (course.scrappedAt !== null && at > course.scrappedAt)
    throw refusal('UNIT_SCRAPPED', { state: 'SCRAPPED', scrappedAt: course.scrappedAt });
};
