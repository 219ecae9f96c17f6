import type { SimulatedOutlet } from '../partners/network.js';
import { SERVICE } from '../service-assumptions.js';
import type { Ask } from '../world/asks.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import { appointmentFor } from './appointment.js';
import { asked, assignedTo, type Job, onOrder, orderOf } from './job.js';
import { actorOf, offersCourse, officeOf, standingAt } from './offers-course.js';
import { atWork, latestVisit, technicianOf } from './visit.js';
import { awaiting, type Fault, working } from './work-course.js';

const MINUTE = 60_000;
const MOST_MISSED = 2;

/** Visits until the work is done: some are missed, and some end with a part that has to come first. */
export function* visitsCourse(job: Job, fault: Fault): Course {
  const { story } = job;
  for (let missed = 0; ; ) {
    const outlet = yield* scheduled(job);
    const visit = orderOf(job).visits.at(-1);
    if (!visit) throw new Error('No visit is agreed on.');
    if (missed < MOST_MISSED && story.chance.happens(SERVICE.work.missedShare)) {
      missed += 1;
      yield* missing(job, outlet);
      continue;
    }
    yield* starting(job, outlet);
    if (yield* working(job, outlet, fault)) return;
    yield* awaiting(job, outlet);
  }
}

/** An appointment with whoever has the order; it is taken from a partner that is suspended meanwhile. */
function* scheduled(job: Job): Course<SimulatedOutlet> {
  const { story } = job;
  for (;;) {
    if (!assignedTo(job)) yield* offersCourse(job);
    story.pass(SERVICE.work.appointment);
    const outlet = assignedTo(job);
    if (!outlet) continue;
    const [visitId, before] = [story.id('visit'), orderOf(job).visits.length];
    yield story.inTime(officeOf(outlet), () => appointing(job, outlet, visitId));
    if (orderOf(job).visits.length > before) return outlet;
    if (!assignedTo(job)) closedFor(job, outlet);
  }
}

/** One job less at an outlet. */
export const closedFor = ({ world: { openJobs } }: Job, { outletId }: SimulatedOutlet): void => {
  openJobs.set(outletId, Math.max(0, (openJobs.get(outletId) ?? 0) - 1));
};

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

function* missing(job: Job, outlet: SimulatedOutlet): Course {
  const { story } = job;
  const { visitId, windowFrom, noShowAt } = latestVisit(job);
  const isCustomers = story.chance.happens(SERVICE.work.customerAbsentShare);
  const cause = isCustomers ? ('CUSTOMER_ABSENT' as const) : ('TECHNICIAN_NO_SHOW' as const);
  story.until(isCustomers ? Date.parse(windowFrom) + story.chance.below(90) * MINUTE : Date.parse(noShowAt));
  const partner = standingAt(outlet, story.now());
  const who = isCustomers ? officeOf(outlet) : SYSTEM;
  yield asked(job, who, onOrder(job, 'ReportVisitMissed', { visitId, cause, note: null }, { partner }));
  const { outletId, calendar } = outlet;
  yield asked(job, SYSTEM, onOrder(job, 'AskReschedule', { visitId }, { partner, outlet: { outletId, calendar } }));
}

function* starting(job: Job, outlet: SimulatedOutlet): Course {
  const { story } = job;
  const { visitId, windowFrom, windowUntil } = latestVisit(job);
  const [from, until] = [Date.parse(windowFrom), Date.parse(windowUntil)];
  const isLate = story.chance.happens(SERVICE.work.lateShare);
  story.until(Math.round(isLate ? until + story.chance.between(5, 50) * MINUTE : story.chance.between(from, until)));
  yield asked(job, technicianOf(job), onOrder(job, 'StartVisit', { visitId, arrivedAt: null }, atWork(job, outlet)));
}
