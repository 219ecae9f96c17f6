import { DEFECT } from '../market/products.js';
import type { UnitRange } from '../market/ranges.js';
import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import { type Chance, chanceOf } from '../world/chance.js';
import { defectHazardAt, hazardAt, monthsBetween, mostHazardUpTo, seasonAt } from '../world/hazard.js';
import type { Course } from '../world/schedule.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { complaintCourse } from './complaint-course.js';
import { aboutUnit, type Grievance, judgedOf } from './grievance.js';

const DAY = 86_400_000;
const DAYS_OF_MONTH = 30.4375;

/**
 * Complaints about units arrive as a Poisson process whose rate is the hazard of each unit at its age, times the season,
 * plus the defect. It is thinned: days draw candidates at the highest rate that a range can have by then, and each is
 * kept with the share that the rate of its unit has in that.
 */
export function* arrivalsCourse(world: World): Course {
  const { run, ranges } = world;
  const chance = chanceOf(`${run.id}/arrivals`);
  let count = 0;
  for (let day = run.start; day < run.end; day += DAY) {
    const shipped = ranges.filter(({ shippedAt }) => shippedAt < day);
    const candidates = shipped.flatMap((range) => candidatesOf(range, day, chance));
    for (const { range, at } of candidates.toSorted((a, b) => a.at - b.at)) {
      const found = foundIn(world, range, at, chance);
      if (found) yield { at, begins: begun(world, `complaint/${count++}`, at, found) };
    }
  }
}

type Candidate = Readonly<{ range: UnitRange; at: number }>;

const mostOf = ({ product, shippedAt, isDefective }: UnitRange, at: number): number =>
  mostHazardUpTo(monthsBetween(shippedAt, at), product.serviceLifeMonths) * (1 + product.season.swing) +
  (isDefective ? SIMULATION.defect.worst : 0);

const candidatesOf = (range: UnitRange, day: number, chance: Chance): readonly Candidate[] => {
  const count = chance.poisson((range.count * mostOf(range, day + DAY)) / DAYS_OF_MONTH);
  return Array.from({ length: count }, () => ({ range, at: day + Math.floor(chance.uniform() * DAY) }));
};

type Found = Readonly<{ unit: Unit; isByDefect: boolean }>;

/** The unit of a candidate, where it is in use and its rate keeps it. */
const foundIn = (world: World, range: UnitRange, at: number, chance: Chance): Found | null => {
  const unit = world.unitAt(range, chance.below(range.count));
  const drawn = chance.uniform() * mostOf(range, Math.ceil(at / DAY) * DAY);
  if (unit.inUseAt === null || unit.inUseAt > at || world.absent.has(unit.serial)) return null;
  const age = monthsBetween(unit.inUseAt, at);
  const month = 1 + new Date(at).getUTCMonth() + (new Date(at).getUTCDate() - 1) / DAYS_OF_MONTH;
  const usual = hazardAt(age, range.product.serviceLifeMonths) * seasonAt(month, range.product.season);
  if (drawn < usual) return { unit, isByDefect: false };
  return drawn < usual + defectOf(world, unit, age, at) ? { unit, isByDefect: true } : null;
};

const defectOf = ({ run }: World, { range, region }: Unit, age: number, at: number): number => {
  if (!range.isDefective || region !== DEFECT.region) return 0;
  return defectHazardAt(age, at, { containedAt: run.monthAt(run.months * SIMULATION.defect.containedAt) });
};

/** Who owns it tells it; those who bought from a dealer get a file by it, or do not want one. */
const begun = (world: World, name: string, at: number, { unit, isByDefect }: Found): Course => {
  const story = storyOf(world.run, `${name}/grievance`, at);
  const { chance } = story;
  const about = aboutUnit(unit, isByDefect, chance);
  const stranger = chance.happens(SIMULATION.complaints.anonymousShare) ? null : story.id('customer');
  const grievance: Grievance = {
    product: unit.range.product,
    unit,
    region: unit.region,
    customerId: unit.customerId ?? stranger,
    isNewCustomer: unit.customerId === null,
    ...about,
    ...judgedOf(about, chance),
    work: null,
  };
  return complaintCourse(world, name, at, grievance);
};
