import type { ContactGiven, RegisterComplaint } from '#complaints';
import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import { customerFile } from '../world/customers.js';
import { dayOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { type Actor, agent, CUSTOMER } from '../world/staff.js';
import type { Story } from '../world/story.js';
import { personBy, wordsFor } from '../world/words.js';
import type { World } from '../world/world.js';
import { type Complaint, handlerFor } from './complaint.js';
import type { Grievance } from './grievance.js';
import { occurrencesCourse } from './occurrences.js';

export type Intake = Readonly<{ complaint: Complaint; reportedAt: string; serial: string | null }>;

/** Somebody tells it some time after it happened, and an agent writes it down. */
export function* intakeCourse(world: World, story: Story, grievance: Grievance): Course<Intake> {
  const { asks } = world;
  const { chance } = story;
  const { unit, customerId } = grievance;
  const occurredAt = story.iso();
  story.pass(SIMULATION.complaints.untilTold);
  const reportedAt = story.iso();
  const complaintId = story.id('complaint');
  const recorder = agent(chance);
  const canReadSerial = unit !== null && chance.happens(SIMULATION.complaints.serialShare);
  const isFound = unit !== null && !canReadSerial && chance.happens(SIMULATION.complaints.foundShare);
  const serial = canReadSerial ? unit.serial : null;
  story.pass(SIMULATION.handling.recording);
  if (customerId && grievance.isNewCustomer)
    yield story.ask(CUSTOMER, customerFile(world, customerId, grievance.region));
  const told = { complaintId, occurredAt, reportedAt, serial };
  const units = canReadSerial ? [knownUnit(unit)] : [];
  yield story.ask(
    recorder,
    asks.complaint('RegisterComplaint', registration(world, grievance, told, story), { units }),
  );
  const handler = handlerFor(grievance, recorder, chance);
  const complaint = { world, story, complaintId, grievance, isIdentified: canReadSerial || isFound, handler };
  yield* occurrencesCourse(complaint, { serial, customerId, symptomCode: null, category: null, reportedAt });
  if (!isFound) return { complaint, reportedAt, serial };
  yield* identification(complaint, unit, recorder);
  yield* occurrencesCourse(complaint, { ...UNKNOWN, serial: unit.serial, reportedAt });
  return { complaint, reportedAt, serial: unit.serial };
}

const UNKNOWN = { customerId: null, symptomCode: null, category: null };

const knownUnit = ({ unitId, serial, range }: Unit) => {
  const { sku, name, model } = range.product;
  return { unitId, productId: range.data.productId, serial, names: [sku, name, model] };
};

/** By hand, before anything else is done. */
function* identification({ world, story, complaintId }: Complaint, unit: Unit, who: Actor): Course {
  const { productId, unitId, serial } = knownUnit(unit);
  const data = { complaintId, productId, unitId, serial, basis: 'HAND' as const, mapping: null };
  yield story.ask(
    who,
    world.asks.complaint('IdentifyComplaintProduct', data, { product: { productId }, units: [knownUnit(unit)] }),
  );
}

type Told = Readonly<{ complaintId: string; occurredAt: string; reportedAt: string; serial: string | null }>;

const registration = (
  { currency }: World,
  grievance: Grievance,
  told: Told,
  { chance }: Story,
): RegisterComplaint['data'] => {
  const { product, unit, customerId, component } = grievance;
  const { channels, lossShare, serialShare } = SIMULATION.complaints;
  const partOfSerial = unit !== null && chance.happens(serialShare) ? unit.serial.slice(-4) : null;
  const symptom = wordsFor(grievance.symptom, chance);
  return {
    complaintId: told.complaintId,
    channel: chance.weighted(channels),
    recorder: null,
    customerId,
    onBehalfOfCustomerId: null,
    contact: customerId === null ? contactOf(chance) : null,
    product: { line: product.line, model: product.model, specification: product.variant },
    batch: told.serial && unit ? unit.range.data.batch : null,
    serial: told.serial ?? partOfSerial,
    serialIsPartial: told.serial === null && partOfSerial !== null,
    components: component ? [component.code] : [],
    productionDate: told.serial && unit ? unit.range.data.productionDate : null,
    inUseSince: unit?.inUseAt ? dayOf(unit.inUseAt) : null,
    region: grievance.region,
    brandUsedBefore: null,
    symptomCode: null,
    title: `${product.name}: ${symptom}`,
    words: symptom,
    remedySought: grievance.category === 'PRODUCT' ? chance.oneOf(['REPAIR', 'REPLACE', 'REFUND', null]) : null,
    lossSoFar: chance.happens(lossShare) ? { amount: 1_000 + 500 * chance.below(100), currency } : null,
    lossPerDay: null,
    safetyFlag: grievance.safetyFlag,
    occurredAt: told.occurredAt,
    reportedAt: told.reportedAt,
    attachments: [],
    requestId: null,
    partnerId: null,
    outletId: null,
    technicianId: null,
    source: null,
  };
};

const contactOf = (chance: Story['chance']): ContactGiven => {
  const { name, phone } = personBy(chance);
  return { name, phone, email: null, address: null };
};
