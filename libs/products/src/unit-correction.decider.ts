import { personal } from '#event-sourcing';
import type { CorrectUnit } from './unit.commands.js';
import type { UnitCorrected, UnitEvent } from './unit.events.js';
import { lastSpell, regionOf } from './unit-course.js';
import { isoOrNull, refuseFuture, refuseFutureDate } from './unit-dates.js';
import { opened, told } from './unit-decision.js';
import type { UnitKnown } from './unit-known.js';
import { reasonFrom } from './unit-reason.js';
import { subjectOf, type Unit } from './unit-state.js';

type Facts = Omit<UnitCorrected['data'], 'unitId' | 'productId' | 'reason' | 'correctedAt'>;

/** The facts as they are right; none where they are so already. Also of a unit that was scrapped. */
export const decideCorrection = (command: CorrectUnit, found: Unit | null, known: UnitKnown): readonly UnitEvent[] => {
  const { at, data } = command;
  const reason = reasonFrom(data.reason, known.policy);
  const start = opened(command, found, known);
  const before = factsOf(start.unit);
  const facts = correctedFacts(before, data.corrections);
  if (FIELDS.every((field) => facts[field] === before[field])) return start.events;
  refuseFutureDate('productionDate', facts.productionDate, at);
  for (const field of ['shippedAt', 'soldAt', 'installedAt'] as const) {
    const instant = facts[field];
    if (instant !== null) refuseFuture(field, instant, at);
  }
  const { unitId, productId } = start.unit;
  const { batch, productionDate, region, customerId, shippedAt, soldAt, installedAt } = facts;
  const fact: UnitEvent = {
    type: 'UnitCorrected',
    data: {
      unitId,
      productId,
      batch,
      productionDate,
      region,
      customerId,
      shippedAt,
      soldAt,
      installedAt,
      reason: personal(subjectOf(unitId, customerId), reason),
      correctedAt: at,
    },
  };
  return told(start, [fact], known, at);
};

const FIELDS = ['batch', 'productionDate', 'region', 'customerId', 'shippedAt', 'soldAt', 'installedAt'] as const;

const factsOf = ({ customerId, course }: Unit): Facts => {
  const { shipments, soldAt, installedAt } = lastSpell(course);
  return {
    batch: course.batch,
    productionDate: course.productionDate,
    region: regionOf(course),
    customerId,
    shippedAt: shipments[0] ?? null,
    soldAt,
    installedAt,
  };
};

const correctedFacts = (before: Facts, corrections: CorrectUnit['data']['corrections']): Facts => {
  const facts = { ...before, ...corrections };
  return {
    ...facts,
    shippedAt: isoOrNull(facts.shippedAt),
    soldAt: isoOrNull(facts.soldAt),
    installedAt: isoOrNull(facts.installedAt),
  };
};
