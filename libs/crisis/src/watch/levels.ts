/**
 * Units in service by day: `units` from each day on until the next one, in the order of days. `areas` are the unit-days before
 * each day, so that those of any days are a difference.
 */
export type Levels = Readonly<{ days: readonly number[]; units: readonly number[]; areas: readonly number[] }>;

export const NO_LEVELS: Levels = { days: [], units: [], areas: [] };

export type Level = Readonly<{ day: number; units: number }>;

/** The levels with others told anew: each holds from its day on until the next one. */
export const withLevels = (levels: Levels, told: readonly Level[]): Levels => {
  const units = new Map(levels.days.map((day, n) => [day, levels.units[n] ?? 0]));
  for (const each of told) units.set(each.day, each.units);
  return levelsOf([...units].map(([day, count]) => ({ day, units: count })));
};

/** What two have together, or one has more than the other. */
export const combined = (one: Levels, other: Levels, sign: 1 | -1): Levels =>
  levelsOf(
    [...new Set([...one.days, ...other.days])].map((day) => ({
      day,
      units: unitsOn(one, day) + sign * unitsOn(other, day),
    })),
  );

export const unitsOn = ({ days, units }: Levels, day: number): number => units[lastUpTo(days, day)] ?? 0;

/** Unit-days of the days behind `after` up to the end of `upTo`. */
export const unitDays = (levels: Levels, after: number, upTo: number): number =>
  upTo > after ? areaUpTo(levels, upTo) - areaUpTo(levels, after) : 0;

const areaUpTo = ({ days, units, areas }: Levels, day: number): number => {
  const at = lastUpTo(days, day);
  return at < 0 ? 0 : (areas[at] ?? 0) + (units[at] ?? 0) * (day - (days[at] ?? day) + 1);
};

/** Levels that are as the one before are left out. */
const levelsOf = (told: readonly Level[]): Levels => {
  const [days, units, areas]: [number[], number[], number[]] = [[], [], []];
  for (const each of told.toSorted((a, b) => a.day - b.day)) {
    const [day = each.day, count = 0, area = 0] = [days.at(-1), units.at(-1), areas.at(-1)];
    if (days.length && count === each.units) continue;
    days.push(each.day);
    units.push(each.units);
    areas.push(area + count * (each.day - day));
  }
  return { days, units, areas };
};

/** Where the last day up to `day` stands; −1 where there is none. */
const lastUpTo = (days: readonly number[], day: number): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
