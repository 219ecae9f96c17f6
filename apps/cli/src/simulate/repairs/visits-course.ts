import type { SimulatedOutlet } from '../partners/network.js';
import { shareFor } from '../partners/quality.js';
import { SERVICE } from '../service-assumptions.js';
import type { Ask } from '../world/asks.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import { appointmentFor } from './appointment.js';
import { awaiting } from './awaiting-course.js';
import { assignedTo, type Job, onOrder, orderOf } from './job.js';
import { actorOf, offersCourse, officeOf, standingAt } from './offers-course.js';
import { atWork, latestVisit, technicianOf } from './visit.js';
import { type Fault, working } from './work-course.js';

const MINUTE = 60_000;
const MOST_MISSED = 2;

/** Visits until the work is done: some are missed, and some end with a part that has to come first. */
export function* visitsCourse(job: Job, fault: Fault): Course {
  for (let missed = 0; ; ) {
    const outlet = yield* scheduled(job);
    const { visitId } = latestVisit(job);
    const miss = missed < MOST_MISSED ? missOf(job, outlet) : null;
    if (miss) {
      missed += 1;
      yield* missing(job, outlet, miss);
      continue;
    }
    yield* starting(job, outlet);
    if (!isVisit(job, visitId, 'STARTED')) continue;
    if (yield* working(job, outlet, fault)) return;
    yield* reviewed(job, outlet);
    yield* awaiting(job, outlet);
  }
}

const isVisit = (job: Job, visitId: string, status: 'SCHEDULED' | 'STARTED'): boolean =>
  orderOf(job).visits.some((each) => each.visitId === visitId && each.status === status);

/** An appointment with whoever has the order, which may be taken from a partner that is suspended meanwhile. */
function* scheduled(job: Job): Course<SimulatedOutlet> {
  const { story } = job;
  for (;;) {
    if (!assignedTo(job)) yield* offersCourse(job);
    story.pass(SERVICE.work.appointment);
    const outlet = assignedTo(job);
    if (!outlet) continue;
    const [visitId, before] = [story.id('visit'), orderOf(job).visits.length];
    yield story.inTime(officeOf(outlet), () => (assignedTo(job) === outlet ? appointing(job, outlet, visitId) : []));
    if (orderOf(job).visits.length > before) return outlet;
  }
}

const appointing = (job: Job, outlet: SimulatedOutlet, visitId: string): readonly Ask[] => {
  const at = job.story.now();
  const { outletId, calendar, partner: owner } = outlet;
  const partner = standingAt(outlet, at);
  if (partner.status !== 'ACTIVE') {
    const withdrawn = { partnerId: owner.partnerId, cause: 'PARTNER_SUSPENDED' as const, reason: null };
    return [onOrder(job, 'WithdrawAssignment', withdrawn, { partner })];
  }
  const slot = appointmentFor(job, outlet, at);
  if (!slot) return [];
  const { technicianId, windowFrom, windowUntil } = slot;
  const technician = { technicianId, outletId, isActive: true, skills: owner.skills, absences: [] };
  const gathered = { actor: actorOf(outlet), partner, outlet: { outletId, calendar }, technician };
  return [onOrder(job, 'ScheduleVisit', { visitId, technicianId, windowFrom, windowUntil }, gathered)];
};

type Miss = 'CUSTOMER_ABSENT' | 'TECHNICIAN_NO_SHOW';

const missOf = ({ story }: Job, { partner }: SimulatedOutlet): Miss | null => {
  const drawn = story.chance.uniform();
  const { customerAbsentShare } = SERVICE.work;
  if (drawn < customerAbsentShare) return 'CUSTOMER_ABSENT';
  return drawn < customerAbsentShare + shareFor('noShow', partner.quality) ? 'TECHNICIAN_NO_SHOW' : null;
};

function* missing(job: Job, outlet: SimulatedOutlet, cause: Miss): Course {
  const { story } = job;
  const { visitId, windowFrom, noShowAt } = latestVisit(job);
  const isCustomers = cause === 'CUSTOMER_ABSENT';
  story.until(isCustomers ? Date.parse(windowFrom) + story.chance.below(90) * MINUTE : Date.parse(noShowAt));
  const partner = standingAt(outlet, story.now());
  const missed = { visitId, cause, note: null };
  yield story.inTime(isCustomers ? officeOf(outlet) : SYSTEM, () =>
    isVisit(job, visitId, 'SCHEDULED') ? [onOrder(job, 'ReportVisitMissed', missed, { partner })] : [],
  );
  const { outletId, calendar } = outlet;
  const again = { partner, outlet: { outletId, calendar } };
  yield story.inTime(SYSTEM, () =>
    assignedTo(job) === outlet && orderOf(job).order.status === 'ACCEPTED'
      ? [onOrder(job, 'AskReschedule', { visitId }, again)]
      : [],
  );
}

function* starting(job: Job, outlet: SimulatedOutlet): Course {
  const { story } = job;
  const { visitId, windowFrom, windowUntil } = latestVisit(job);
  const [from, until] = [Date.parse(windowFrom), Date.parse(windowUntil)];
  const isLate = story.chance.happens(shareFor('late', outlet.partner.quality));
  story.until(Math.round(isLate ? until + story.chance.between(5, 50) * MINUTE : story.chance.between(from, until)));
  const who = technicianOf(job);
  yield story.inTime(who, () =>
    isVisit(job, visitId, 'SCHEDULED')
      ? [onOrder(job, 'StartVisit', { visitId, arrivedAt: null }, atWork(job, outlet))]
      : [],
  );
}

/** A partner that was suspended meanwhile finishes a visit that it has begun, and no more. */
function* reviewed(job: Job, outlet: SimulatedOutlet): Course {
  const { story } = job;
  const partner = standingAt(outlet, story.now());
  if (partner.status === 'ACTIVE') return;
  yield story.inTime(SYSTEM, () => [onOrder(job, 'ReviewAssignment', {}, { partner })]);
}
