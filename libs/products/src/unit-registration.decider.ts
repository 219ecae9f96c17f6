import { personalOrNull } from '#event-sourcing';
import { isSerial, serialOf } from './serial.events.js';
import type { RegisterUnit } from './unit.commands.js';
import type { UnitEvent, UnitRegistered } from './unit.events.js';
import { placeOf, regionOf } from './unit-course.js';
import { isoOf, isoOrNull, refuseFuture, refuseFutureDate } from './unit-dates.js';
import { after, ofUnit, told } from './unit-decision.js';
import type { KnownProduct, UnitKnown } from './unit-known.js';
import { placeGiven, withPlace } from './unit-place.js';
import { isSamePlace } from './unit-placement.js';
import { refusal } from './unit-rejection.js';
import { subjectOf, type Unit } from './unit-state.js';

/** A unit with what is known of it; what is not given is that of its range. Said again it changes nothing. */
export const decideRegistration = (
  command: RegisterUnit,
  unit: Unit | null,
  known: UnitKnown,
): readonly UnitEvent[] => {
  const { data, at } = command;
  if (unit) {
    const differs = differences(data, unit, known);
    if (differs.length === 0) return [];
    throw refusal('UNIT_ALREADY_REGISTERED', { differs });
  }
  if (!known.product) throw refusal('UNIT_PRODUCT_UNKNOWN', { missing: 'product' });
  if (!isSerial(serialOf(data.serial))) throw refusal('UNIT_SERIAL_MALFORMED', { missing: 'serial' });
  refuseFutureDate('productionDate', data.productionDate, at);
  for (const field of ['shippedAt', 'soldAt', 'installedAt'] as const) {
    const given = data[field];
    if (given !== null) refuseFuture(field, isoOf(given), at);
  }
  const event = registered(command, known.product, known);
  const opened = { unit: after(null, event), events: [event] };
  return told(opened, firstFacts(command, opened.unit), known, at);
};

const registered = (
  { data, at, occurredAt }: RegisterUnit,
  product: KnownProduct,
  known: UnitKnown,
): UnitRegistered => {
  const { range } = known;
  const { batch, productionDate, region, shippedAt } = filledIn(data, range);
  const placed = placeGiven(data.place, region, known.policy);
  const { shelfDays, serviceLifeMonths, packVersion } = range ?? {
    shelfDays: known.policy.shelfDays,
    serviceLifeMonths: product.serviceLifeMonths,
    packVersion: known.packVersion,
  };
  return {
    type: 'UnitRegistered',
    data: withPlace(
      {
        unitId: data.unitId,
        productId: product.productId,
        sku: product.sku,
        serial: serialOf(data.serial),
        rangeId: range?.rangeId ?? null,
        batch,
        productionDate,
        region,
        customerId: data.customerId,
        shippedAt,
        shelfDays,
        serviceLifeMonths,
        packVersion,
        registeredAt: occurredAt ?? at,
      },
      placed,
    ),
  };
};

/** What is not given is as the range has it. */
const filledIn = ({ batch, productionDate, region, shippedAt }: RegisterUnit['data'], range: UnitKnown['range']) => {
  const given = { batch, productionDate, region, shippedAt: isoOrNull(shippedAt) };
  if (!range) return given;
  return {
    batch: batch ?? range.batch,
    productionDate: productionDate ?? range.productionDate,
    region: region ?? range.region,
    shippedAt: given.shippedAt ?? range.shippedAt,
  };
};

const firstFacts = ({ data }: RegisterUnit, unit: Unit): UnitEvent[] => {
  const { unitId, productId, batch } = ofUnit(unit);
  const { customerId, soldAt, installedAt, site } = data;
  const facts: UnitEvent[] = [];
  if (soldAt !== null)
    facts.push({
      type: 'UnitSold',
      data: { unitId, productId, batch, orderId: null, customerId, region: null, price: null, soldAt: isoOf(soldAt) },
    });
  if (installedAt !== null)
    facts.push({
      type: 'UnitInstalled',
      data: {
        unitId,
        productId,
        batch,
        region: null,
        site: personalOrNull(subjectOf(unitId, customerId), site),
        installedBy: null,
        installedAt: isoOf(installedAt),
      },
    });
  return facts;
};

/** Which of the given facts are otherwise; what is not given says nothing. */
const differences = (
  data: RegisterUnit['data'],
  { course, customerId, site }: Unit,
  { policy }: UnitKnown,
): string[] => {
  const { batch, productionDate, spells } = course;
  const isAmong = (given: string | null, told: readonly (string | null)[]) =>
    given === null || told.includes(isoOf(given));
  const same: Readonly<Record<string, boolean>> = {
    batch: isSame(data.batch, batch),
    productionDate: isSame(data.productionDate, productionDate),
    region: isSame(data.region, regionOf(course)),
    customerId: isSame(data.customerId, customerId),
    shippedAt: isAmong(
      data.shippedAt,
      spells.flatMap(({ shipments }) => shipments),
    ),
    soldAt: isAmong(
      data.soldAt,
      spells.map(({ soldAt }) => soldAt),
    ),
    installedAt: isAmong(
      data.installedAt,
      spells.map(({ installedAt }) => installedAt),
    ),
    site: isSame(data.site, site),
    place: !data.place || isSamePlace(placeGiven(data.place, regionOf(course), policy), placeOf(course)),
  };
  return Object.keys(same).filter((field) => !same[field]);
};

const isSame = (given: string | null, known: string | null): boolean => given === null || given === known;
