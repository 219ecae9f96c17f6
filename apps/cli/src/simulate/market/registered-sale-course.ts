import { customerFile } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { agent, CUSTOMER } from '../world/staff.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { installed } from './installation.js';
import { shipmentOf } from './ranges.js';
import { ofUnit } from './unit-asks.js';
import { saleCaseOf, type Unit } from './units.js';

/** A unit that a dealer has sold and the customer has registered, so that its place is known. */
export function* registeredSaleCourse(world: World, unit: Unit): Course {
  const { customerId, price, range } = unit;
  const story = storyOf(world.run, saleCaseOf(unit), unit.sale.soldAt, { follows: [shipmentOf(range)] });
  if (customerId) yield story.ask(CUSTOMER, customerFile(world, customerId, unit.region));
  yield story.ask(
    agent(story.chance),
    ofUnit(world, unit)('RecordUnitSold', { orderId: null, customerId, region: range.region, price, soldAt: null }),
  );
  yield* installed(world, unit, story);
}
