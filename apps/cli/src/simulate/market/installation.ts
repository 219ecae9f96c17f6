import { installationOrderCourse, isInstalledByOrder } from '../repairs/installation-order-course.js';
import { personOf } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { agent } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { ofUnit } from './unit-asks.js';
import type { Unit } from './units.js';

export function* installed(world: World, unit: Unit, story: Story): Course {
  if (unit.installedAt === null) return;
  if (isInstalledByOrder(unit)) return yield* installationOrderCourse(world, unit, story);
  story.until(unit.installedAt);
  const site = unit.customerId && personOf(world.run.id, unit.customerId).address;
  yield story.ask(
    agent(story.chance),
    ofUnit(world, unit)('RecordUnitInstalled', { region: unit.region, site, installedBy: null, installedAt: null }),
  );
}
