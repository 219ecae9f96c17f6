import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import type { Chance } from '../world/chance.js';
import { customerFile } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { type Actor, agent, CUSTOMER } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { type Complaint, handlerFor } from './complaint.js';
import type { Grievance } from './grievance.js';
import { occurrencesCourse } from './occurrences.js';
import { registrationOf } from './registration.js';

export type Intake = Readonly<{ complaint: Complaint; reportedAt: string; serial: string | null }>;

/** Somebody tells it some time after it happened, and an agent writes it down. */
export function* intakeCourse(world: World, story: Story, grievance: Grievance): Course<Intake> {
  const { chance } = story;
  const { unit, customerId } = grievance;
  const occurredAt = story.iso();
  story.pass(SIMULATION.complaints.untilTold);
  const reportedAt = story.iso();
  const complaintId = story.id('complaint');
  const recorder = agent(chance);
  const [read, found] = unitsKnown(unit, chance);
  const serial = read && read.serial;
  story.pass(SIMULATION.handling.recording);
  if (customerId && grievance.isNewCustomer)
    yield story.ask(CUSTOMER, customerFile(world, customerId, grievance.region));
  const told = { complaintId, occurredAt, reportedAt, serial, currency: world.currency };
  const units = read ? [knownUnit(read)] : [];
  const registration = registrationOf(grievance, told, chance);
  yield story.ask(recorder, world.asks.complaint('RegisterComplaint', registration, { units }));
  const handler = handlerFor(grievance, recorder, chance);
  const complaint = {
    world,
    story,
    complaintId,
    grievance,
    isIdentified: Boolean(read ?? found),
    handler,
    channel: registration.channel,
  };
  yield* occurrencesCourse(complaint, { ...UNKNOWN, serial, customerId, reportedAt });
  if (!found) return { complaint, reportedAt, serial };
  yield* identification(complaint, found, recorder);
  yield* occurrencesCourse(complaint, { ...UNKNOWN, serial: found.serial, reportedAt });
  return { complaint, reportedAt, serial: found.serial };
}

/** The unit, as far as the customer can read its serial, or else the agent finds it. */
const unitsKnown = (unit: Unit | null, chance: Chance): readonly [Unit | null, Unit | null] => {
  const { serialShare, foundShare } = SIMULATION.complaints;
  if (unit && chance.happens(serialShare)) return [unit, null];
  return [null, unit && chance.happens(foundShare) ? unit : null];
};

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
