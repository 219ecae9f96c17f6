import type { SimulatedComponent, SimulatedProduct } from '../market/products.js';
import { shipmentOf } from '../market/ranges.js';
import { saleCaseOf, type Unit } from '../market/units.js';
import { partFor } from '../parts/simulated-parts.js';
import { SERVICE } from '../service-assumptions.js';
import { customerFile } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { CUSTOMER } from '../world/staff.js';
import { type Story, storyOf } from '../world/story.js';
import { wordsFor } from '../world/words.js';
import type { World } from '../world/world.js';
import { afterwards } from './afterwards-course.js';
import { draftedByHand } from './drafting.js';
import type { Job } from './job.js';
import { jobCourse } from './job-course.js';
import { toldOf } from './warranty-course.js';
import { isForWorkshop } from './workshop.js';

/** What a customer calls for. */
export type Call = Readonly<{
  kind: 'REPAIR' | 'MAINTENANCE';
  product: SimulatedProduct;
  unit: Unit | null;
  region: string;
  customerId: string;
  isNewCustomer: boolean;
  component: SimulatedComponent | null;
  symptom: string | null;
}>;

/** A call by which a work order begins, until its customer is served; at times the same fault comes again. */
export function* callCourse(world: World, name: string, at: number, call: Call): Course {
  const { unit, customerId, region, isNewCustomer } = call;
  if (unit && world.absent.has(unit.serial)) return;
  if (unit) world.absent.add(unit.serial);
  const story = storyOf(world.run, name, at, { follows: followed(unit) });
  story.pass(SERVICE.calls.registration);
  if (isNewCustomer) yield story.ask(CUSTOMER, customerFile(world, customerId, region));
  if (unit) yield* toldOf(world, story, unit);
  const job = jobOf(world, story, call);
  yield* draftedByHand(job, call.symptom === null ? null : wordsFor(call.symptom, story.chance));
  const end = yield* jobCourse(job, true);
  if (unit) world.absent.delete(unit.serial);
  yield* afterwards(job, end, name, again(world, name, { ...call, isNewCustomer: false }));
}

const followed = (unit: Unit | null): readonly string[] =>
  unit ? [shipmentOf(unit.range), saleCaseOf(unit)] : ['catalogue'];

const again =
  (world: World, name: string, call: Call) =>
  (at: number): Course =>
    callCourse(world, `${name}/again`, at, call);

const jobOf = (world: World, story: Story, call: Call): Job => {
  const { kind, product, unit, region, customerId, component, symptom } = call;
  return {
    world,
    story,
    workOrderId: story.id('workorder'),
    kind,
    place: kind === 'REPAIR' && isForWorkshop(product) ? 'WORKSHOP' : 'SITE',
    product,
    unit,
    region,
    customerId,
    symptom,
    component: component && component.code,
    part: component && partFor(product, component.code),
  };
};
