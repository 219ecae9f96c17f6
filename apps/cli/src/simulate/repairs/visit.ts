import type { SimulatedOutlet } from '../partners/network.js';
import type { Actor } from '../world/staff.js';
import { type Job, orderOf } from './job.js';
import { actorOf, standingAt } from './offers-course.js';

export const latestVisit = (job: Job) => {
  const visit = orderOf(job).visits.at(-1);
  if (!visit) throw new Error('No visit is agreed on.');
  return visit;
};

/** The technician of the visit. */
export const technicianOf = (job: Job): Actor => ({
  by: `technician-${latestVisit(job).technicianId}`,
  roles: ['technician'],
});

export const atWork = (job: Job, outlet: SimulatedOutlet) => ({
  actor: actorOf(outlet, latestVisit(job).technicianId),
  partner: standingAt(outlet, job.story.now()),
});
