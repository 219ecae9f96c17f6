import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { complaintCourse } from './complaint-course.js';
import { aboutCompany, judgedOf } from './grievance.js';

/** The few customers who complain again and again, each from some day of the first third of the time on. */
export const angryCustomers = (world: World): readonly Course[] => {
  const { unitsPerCustomer, most } = SIMULATION.angry;
  const count = Math.min(most, Math.ceil(world.run.units / unitsPerCustomer));
  return Array.from({ length: count }, (_, n) => angryCustomerCourse(world, n + 1));
};

function* angryCustomerCourse(world: World, n: number): Course {
  const { run } = world;
  const story = storyOf(run, `angry customer ${n}`, run.start);
  const { chance } = story;
  const customerId = story.id('customer');
  const { region } = chance.oneOf(world.ranges);
  story.until(run.monthAt(chance.uniform() * (run.months / 3)));
  for (let count = 1; story.now() < run.end; count++) {
    story.pass(SIMULATION.angry.complaint);
    const about = aboutCompany(chance);
    const grievance = {
      unit: null,
      region,
      customerId,
      isNewCustomer: count === 1,
      ...about,
      ...judgedOf(about, chance),
      work: null,
    };
    const at = story.now();
    yield { at, begins: complaintCourse(world, `angry customer ${n}/${count}`, at, grievance) };
  }
}
