import type { PolicyPack } from '#policy-pack';
import { angryCustomers } from './complaints/angry-customer-course.js';
import { arrivalsCourse } from './complaints/arrivals-course.js';
import { catalogueCourse } from './market/catalogue-course.js';
import { shipmentsCourse } from './market/shipments-course.js';
import { partnerCourses } from './partners/partner-course.js';
import { partsCatalogueCourse } from './parts/stock-course.js';
import { callsCourse } from './repairs/calls-course.js';
import { runOf, type SimulationOptions } from './world/run.js';
import { merged, type Step } from './world/schedule.js';
import { worldOf } from './world/world.js';

/**
 * A plausible past, in the order of time: every command with the decider that decides it and what its handler would have
 * gathered. The same options and the same pack give the same history, for ever. What goes its own way from the first day
 * on is listed here; everything else is begun by it.
 */
export function* history(options: SimulationOptions, pack: PolicyPack): Generator<Step, void, undefined> {
  const run = runOf(options);
  const world = worldOf(run, pack);
  const courses = [
    catalogueCourse(world),
    partsCatalogueCourse(world),
    ...partnerCourses(world),
    shipmentsCourse(world),
    arrivalsCourse(world),
    callsCourse(world),
    ...angryCustomers(world),
  ];
  for (const step of merged(courses)) {
    if (step.at >= run.end) return;
    yield step;
  }
}
