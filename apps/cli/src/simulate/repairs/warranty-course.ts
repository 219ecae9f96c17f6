import { repairOf } from '#warranty';
import { ofUnit } from '../market/unit-asks.js';
import type { Unit } from '../market/units.js';
import { isoOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { agent, SYSTEM } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import type { Job } from './job.js';

/** Of a unit that a dealer sold the company hears when something is asked about it: since when it has been in use. */
export function* toldOf(world: World, story: Story, unit: Unit): Course {
  if (unit.sale.kind !== 'DEALER' || unit.inUseAt === null || world.told.has(unit.serial)) return;
  world.told.add(unit.serial);
  const installed = { region: unit.region, site: null, installedBy: null, installedAt: isoOf(unit.inUseAt) };
  yield story.ask(agent(story.chance), ofUnit(world, unit)('RecordUnitInstalled', installed));
}

/** What warranty and law count of a repair, as its policy asks for it. */
export function* learned({ world, story, workOrderId, unit, product }: Job): Course {
  const closed = world.closings.get(workOrderId);
  world.closings.delete(workOrderId);
  if (!closed || !unit) return;
  const known = {
    unitId: unit.unitId,
    productId: unit.range.data.productId,
    productClass: product.productClass,
    region: unit.region,
    customerId: unit.customerId,
    serviceLifeMonths: product.serviceLifeMonths,
    components: product.components.map(({ code, parent }) => ({ code, parent })),
    facts: [],
    formerGrants: [],
    formerUses: [],
  };
  for (const reaction of repairOf(closed))
    if ('ask' in reaction)
      yield story.ask(SYSTEM, world.asks.warranty(reaction.ask.type, reaction.ask.data, { unit: known }));
}
