import type { Course } from '../world/schedule.js';
import { CATALOGUE_ADMIN } from '../world/staff.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { orderCourse } from './order-course.js';
import { shipmentOf, type UnitRange } from './ranges.js';
import { registeredSaleCourse } from './registered-sale-course.js';
import { isHeardOf, type Unit } from './units.js';

/** The factory ships range after range; those units of which more is heard begin their own course. */
export function* shipmentsCourse(world: World): Course {
  for (const range of world.ranges) {
    const story = storyOf(world.run, shipmentOf(range), range.shippedAt, { follows: ['catalogue'] });
    yield story.ask(CATALOGUE_ADMIN, registration(world, range));
    for (let place = 0; place < range.count - range.spares; place++) {
      const begins = isHeardOf(world.run, range, place) && saleCourse(world, world.unitAt(range, place));
      if (begins) yield { at: story.now(), begins };
    }
  }
}

const registration = ({ asks }: World, { product, data }: UnitRange) => {
  const { rangeId, productId, prefix, first, last, batch, productionDate, region, shippedAt } = data;
  return asks.unitRange(
    'RegisterUnitRange',
    { rangeId, productId, prefix, first, last, batch, productionDate, region, shippedAt },
    { product: { productId, ...knownOf(product) } },
  );
};

const knownOf = ({ sku, intendedRegions, serviceLifeMonths }: UnitRange['product']) => ({
  sku,
  intendedRegions,
  serviceLifeMonths,
});

const saleCourse = (world: World, unit: Unit): Course | null => {
  const { sale } = unit;
  switch (sale.kind) {
    case 'ORDERED':
      return orderCourse(world, unit, sale);
    case 'REGISTERED':
      return registeredSaleCourse(world, unit);
    case 'DEALER':
      return null;
  }
};
