import { ofUnit } from '../market/unit-asks.js';
import type { Unit } from '../market/units.js';
import { SERVICE } from '../service-assumptions.js';
import { personOf } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { afterwards } from './afterwards-course.js';
import { draftedByHand } from './drafting.js';
import type { Job } from './job.js';
import { jobCourse } from './job-course.js';

const INSTALLED: readonly string[] = SERVICE.work.installedClasses;

export const isInstalledByOrder = ({ range, customerId }: Unit): boolean =>
  customerId !== null && INSTALLED.includes(range.product.productClass);

/** Goods that their customers can not set up themselves are installed by a work order; until then nobody uses them. */
export function* installationOrderCourse(world: World, unit: Unit, sale: Story): Course {
  const story = sale.beside('installation');
  const { region, customerId, serial, range } = unit;
  world.absent.add(serial);
  const job: Job = {
    world,
    story,
    workOrderId: story.id('workorder'),
    kind: 'INSTALLATION',
    place: 'SITE',
    product: range.product,
    unit,
    region,
    customerId,
    symptom: null,
    component: null,
    part: null,
  };
  yield* draftedByHand(job, null);
  const end = yield* jobCourse(job, false);
  world.absent.delete(serial);
  const site = customerId && personOf(world.run.id, customerId).address;
  const installed = { region, site, installedBy: end.outletId, installedAt: null };
  yield story.ask(SYSTEM, ofUnit(world, unit)('RecordUnitInstalled', installed));
  yield* afterwards(job, end, `installation/${serial}`, null);
}
