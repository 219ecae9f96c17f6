import { PRODUCTS } from '../market/products.js';
import type { UnitRange } from '../market/ranges.js';
import { SERVICE } from '../service-assumptions.js';
import { SIMULATION } from '../simulation.js';
import { type Chance, chanceOf } from '../world/chance.js';
import { monthsBetween } from '../world/hazard.js';
import type { Course } from '../world/schedule.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { type Call, callCourse } from './call-course.js';

const DAY = 86_400_000;
const DAYS_OF_MONTH = 30.4375;

/**
 * Customers who call for service by themselves: a Poisson process over the units in service, and over goods of the same
 * kind that were sold before. Each unit calls as often as any other.
 */
export function* callsCourse(world: World): Course {
  const { run, ranges } = world;
  const chance = chanceOf(`${run.id}/calls`);
  const rate = rateOf(world);
  const { olderShare } = SERVICE.calls;
  let count = 0;
  for (let day = run.start; day < run.end; day += DAY) {
    const shipped = ranges.filter(({ shippedAt }) => shippedAt < day);
    const units = shipped.reduce((sum, range) => sum + range.count, 0);
    const calls = Array.from(
      { length: chance.poisson((units * rate) / DAYS_OF_MONTH) },
      () => day + chance.uniform() * DAY,
    );
    for (const at of calls.toSorted((a, b) => a - b)) {
      const of = chance.happens(olderShare) ? older(chance) : ofUnit(world, shipped, at, chance);
      if (of) yield { at: Math.round(at), begins: begun(world, `call/${count++}`, Math.round(at), of) };
    }
  }
}

/** Calls per unit shipped and month: what the pace of the run says, or what brings about as many as are asked for. */
const rateOf = ({ run, ranges }: World): number => {
  if (run.calls === null) return SERVICE.calls.perUnitAndMonth;
  const months = ranges.reduce((sum, { count, shippedAt }) => sum + count * monthsBetween(shippedAt, run.end), 0);
  const inUse = ranges.reduce((sum, { count, shippedAt }) => sum + count * usedMonths(shippedAt, run.end), 0);
  const { olderShare } = SERVICE.calls;
  return run.calls / (olderShare * months + (1 - olderShare) * Math.max(inUse, 1));
};

const usedMonths = (shippedAt: number, end: number): number =>
  Math.max(0, monthsBetween(shippedAt, end) - (SIMULATION.market.shelf.hours / 24 + 7) / DAYS_OF_MONTH);

type Of = Pick<Call, 'product' | 'unit' | 'region'>;

const older = (chance: Chance): Of => {
  const product = chance.oneOf(PRODUCTS);
  return { product, unit: null, region: chance.weighted(product.sold) };
};

/** One of all units that were shipped; nobody calls about one that is not in use, or in a case already. */
const ofUnit = (world: World, shipped: readonly UnitRange[], at: number, chance: Chance): Of | null => {
  let place = chance.below(shipped.reduce((sum, { count }) => sum + count, 0));
  for (const range of shipped) {
    if (place >= range.count) {
      place -= range.count;
      continue;
    }
    const unit = world.unitAt(range, place);
    if (unit.inUseAt === null || unit.inUseAt > at || world.absent.has(unit.serial)) return null;
    return { product: range.product, unit, region: unit.region };
  }
  return null;
};

const begun = (world: World, name: string, at: number, of: Of): Course => {
  const story = storyOf(world.run, `${name}/caller`, at);
  const { chance } = story;
  const kind = chance.weighted(SERVICE.calls.kinds);
  const { components } = of.product;
  const weights = Object.fromEntries(components.map(({ code, weight }) => [code, weight]));
  const code = kind === 'REPAIR' ? chance.weighted(weights) : null;
  const component = components.find((each) => each.code === code) ?? null;
  const known = of.unit && of.unit.customerId;
  return callCourse(world, name, at, {
    ...of,
    kind,
    component,
    symptom: component && chance.oneOf(component.symptoms),
    customerId: known ?? story.id('customer'),
    isNewCustomer: known === null,
  });
};
