import { COMPANY_DEPOSIT, depositOwnerOf, reservationIdOfJob } from '#partners/events';
import { repairPolicySection } from '#repairs';
import { hasFree, heldForJob, nextPeriod } from '../partners/deposits.js';
import { isWorkingAt, type SimulatedOutlet } from '../partners/network.js';
import { shareFor } from '../partners/quality.js';
import { SERVICE } from '../service-assumptions.js';
import type { Ask } from '../world/asks.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM, warehouse } from '../world/staff.js';
import { assignedTo, type Job, onOrder, orderOf, outletOf } from './job.js';

/** What the rules need to know of whoever does the job. */
export const standingAt = ({ partner }: SimulatedOutlet, at: number) => ({
  partnerId: partner.partnerId,
  status: isWorkingAt(partner, at) ? ('ACTIVE' as const) : ('SUSPENDED' as const),
  isOwn: partner.kind === 'OWN',
});

/** Who speaks for a partner. */
export const officeOf = ({ partner }: SimulatedOutlet) => ({
  by: `office-${partner.partnerId.slice(0, 8)}`,
  roles: partner.kind === 'OWN' ? ['dispatcher'] : ['partner'],
});

export const actorOf = ({ partner }: SimulatedOutlet, technicianId: string | null = null) => ({
  partnerId: partner.kind === 'OWN' ? null : partner.partnerId,
  technicianId,
});

export const ownerOf = ({ partner }: SimulatedOutlet): string => depositOwnerOf(partner);

/** Offered to the first of the ranking, and to the next one, until somebody takes it. */
export function* offersCourse(job: Job): Course {
  const { story } = job;
  while (!assignedTo(job)) {
    yield story.inTime(SYSTEM, () => [offering(job, null)]);
    if (orderOf(job).offers.needsDispatcher) yield* byHand(job);
    const offer = orderOf(job).offers.offers.at(-1);
    if (offer?.status !== 'OPEN') throw new Error('Nobody is asked to do the work.');
    yield* answerCourse(job, offer);
  }
}

type Offered = Readonly<{ outletId: string; attempt: number; expiresAt: string }>;

/** The company's own people take what they are asked for at once. */
function* answerCourse(job: Job, { outletId, attempt, expiresAt }: Offered): Course {
  const { story } = job;
  const outlet = outletOf(job, outletId);
  const { quality } = outlet.partner;
  const [lapsed, declined] = [shareFor('lapsed', quality), shareFor('declined', quality)];
  if (outlet.partner.kind === 'OWN') return yield* accepting(job, outlet, attempt);
  const drawn = story.chance.uniform();
  const answered = story.beside(`answer ${attempt}`);
  answered.pass(SERVICE.work.answer);
  if (drawn < lapsed || answered.now() >= Date.parse(expiresAt)) {
    story.until(Date.parse(expiresAt));
    yield story.inTime(SYSTEM, () => whereOpen(job, attempt, () => onOrder(job, 'LapseOffer', { attempt, expiresAt })));
    return;
  }
  story.until(answered.now());
  yield* drawn < lapsed + declined ? declining(job, outlet, attempt) : accepting(job, outlet, attempt);
}

/** Nobody answers an offer that was taken back meanwhile. */
const whereOpen = (job: Job, attempt: number, ask: () => Ask): readonly Ask[] => {
  const offer = orderOf(job).offers.offers.find((each) => each.attempt === attempt);
  return offer?.status === 'OPEN' ? [ask()] : [];
};

const offering = (job: Job, outletId: string | null): Ask => {
  const reason = outletId === null ? null : 'Nobody else is left.';
  return onOrder(job, 'OfferWorkOrder', { outletId, reason }, { offering: offeringAt(job, job.story.now()) });
};

/** Where nobody is left, the company's own people do it. */
function* byHand(job: Job): Course {
  const { world, story } = job;
  const { region } = orderOf(job).order;
  const own = world.network.outlets.find(
    ({ partner, regions }) => partner.kind === 'OWN' && regions.some((each) => region?.startsWith(each)),
  );
  if (!own) throw new Error(`Nobody serves ${region}.`);
  story.pass(SERVICE.work.answer);
  yield story.inTime(warehouse(story.chance), () => [offering(job, own.outletId)]);
}

function* declining(job: Job, outlet: SimulatedOutlet, attempt: number): Course {
  const { story } = job;
  const reason = story.chance.oneOf(['NO_CAPACITY', 'TOO_FAR', 'NO_PARTS'] as const);
  const gathered = { actor: actorOf(outlet), partner: standingAt(outlet, story.now()) };
  const declined = { attempt, reason, note: null };
  yield story.inTime(officeOf(outlet), () =>
    whereOpen(job, attempt, () => onOrder(job, 'DeclineOffer', declined, gathered)),
  );
}

/** Where the deposit does not cover another job, the offer is declined. */
function* accepting(job: Job, outlet: SimulatedOutlet, attempt: number): Course {
  const { world, story, workOrderId } = job;
  const ownerId = ownerOf(outlet);
  const at = story.now();
  yield story.inTime(SYSTEM, () => nextPeriod(world, ownerId));
  yield story.inTime(officeOf(outlet), () =>
    whereOpen(job, attempt, () => {
      const partner = standingAt(outlet, at);
      const gathered = { actor: actorOf(outlet), partner };
      const amount = heldForJob(world, ownerId, job.kind);
      if (partner.status !== 'ACTIVE' || (amount && !hasFree(world, ownerId, amount)))
        return onOrder(job, 'DeclineOffer', { attempt, reason: 'NO_CAPACITY', note: null }, gathered);
      const deposit = amount && { ownerId, reservationId: reservationIdOfJob(workOrderId, attempt), amount };
      return onOrder(job, 'AcceptOffer', { attempt }, { ...gathered, deposit });
    }),
  );
}

/** All outlets that serve the region, as they are at that time. */
const offeringAt = (job: Job, at: number) => {
  const { world } = job;
  const { place, region, skills } = orderOf(job).order;
  const serving = world.network.outlets.filter(
    ({ regions, partner }) =>
      partner.activeAt <= at && region !== null && regions.some((each) => region.startsWith(each)),
  );
  return {
    job: { place, region, coordinates: null, skills },
    outlets: serving
      .filter(({ partner }) => skills.every((skill) => partner.skills.includes(skill)))
      .map((outlet) => candidateAt(job, outlet, at)),
  };
};

const candidateAt = ({ world, kind }: Job, outlet: SimulatedOutlet, at: number) => {
  const { outletId, partner, name, place, radiusKm, regions, calendar, technicians } = outlet;
  const ownerId = ownerOf(outlet);
  const amount = heldForJob(world, ownerId, kind);
  return {
    outletId,
    partnerId: partner.partnerId,
    name,
    isOwn: ownerId === COMPANY_DEPOSIT,
    isPartnerActive: isWorkingAt(partner, at),
    isOpen: true,
    coordinates: place.coordinates,
    radiusKm,
    regions,
    skills: partner.skills,
    calendar,
    score: null,
    scoreOrigin: null,
    price: null,
    isDepositBelowFloor: amount !== null && !hasFree(world, ownerId, amount),
    technicians: technicians.length,
    certified: technicians.length,
    openJobs: world.openJobs.get(outletId) ?? 0,
  };
};

export const policyOf = ({ world }: Job) => world.pack.section(repairPolicySection);
