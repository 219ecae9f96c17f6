import { combined, type Levels, NO_LEVELS, unitDays, withLevels } from './levels.js';
import type { SeriesName } from './signal.js';
import type { WatchRules } from './watch-rules.js';

/** The units in service of one product, and of its batches and regions. */
export type Exposure = Readonly<{
  all: Levels;
  batches: Readonly<Record<string, Levels>>;
  regions: Readonly<Record<string, Levels>>;
}>;

/** Those of all products together, and how many products there are. */
export type ExposurePool = Readonly<{ all: Levels; products: number }>;

export const NO_EXPOSURE: ExposurePool = { all: NO_LEVELS, products: 0 };

/** How many units a product had at the end of a day. */
export type ExposureTold = Readonly<{
  day: number;
  units: number;
  batches: Readonly<Record<string, number>>;
  regions: Readonly<Record<string, number>>;
}>;

export const withExposure = (before: Exposure | undefined, told: readonly ExposureTold[]): Exposure => ({
  all: withLevels(before?.all ?? NO_LEVELS, told),
  batches: cells(before?.batches, told, ({ batches }) => batches),
  regions: cells(before?.regions, told, ({ regions }) => regions),
});

export const poolWith = (pool: ExposurePool, before: Exposure | undefined, after: Exposure): ExposurePool => ({
  all: combined(combined(pool.all, before?.all ?? NO_LEVELS, -1), after.all, 1),
  products: pool.products + (before ? 0 : 1),
});

/** A cell that is not told of any more has nothing from that day on. */
const cells = (
  before: Readonly<Record<string, Levels>> = {},
  told: readonly ExposureTold[],
  of: (each: ExposureTold) => Readonly<Record<string, number>>,
): Readonly<Record<string, Levels>> => {
  const names = [...new Set([...Object.keys(before), ...told.flatMap((each) => Object.keys(of(each)))])];
  const levels = (name: string) =>
    withLevels(
      before[name] ?? NO_LEVELS,
      told.map((each) => ({ day: each.day, units: of(each)[name] ?? 0 })),
    );
  return Object.fromEntries(names.map((name) => [name, levels(name)]));
};

/** How the units of a series compare with those of an average product, on the days behind one and up to another. */
export type Weigh = (after: number, upTo: number) => number;

/**
 * What reports about a day are weighed with; undefined where units are not known since the days that an expectation rests on,
 * or where the series has fewer units than the rules want: then its own share of all reports is all that can be expected.
 */
export const weighOn = (
  own: Levels | undefined,
  { all, products }: ExposurePool,
  day: number,
  rules: WatchRules,
): Weigh | undefined => {
  const first = all.days[0];
  if (!own || first === undefined || first > day - rules.tails.expectedFromDays) return undefined;
  if (meanUnits(own, day, rules) < rules.leastUnits) return undefined;
  return (after, upTo) => {
    const total = unitDays(all, after, upTo);
    return total > 0 ? (products * unitDays(own, after, upTo)) / total : 1;
  };
};

/** The mean of the units in the shortest window up to a day. */
export const meanUnits = (own: Levels, day: number, { charts }: WatchRules): number =>
  unitDays(own, day - charts.bucketDays, day) / charts.bucketDays;

/** The units among which the reports of a series could be; undefined where nobody told of them. */
export const levelsOf = ({ batch, region }: SeriesName, exposure: Exposure | undefined): Levels | undefined => {
  if (!exposure) return undefined;
  if (batch !== null) return exposure.batches[batch];
  return region === null ? exposure.all : exposure.regions[region];
};
