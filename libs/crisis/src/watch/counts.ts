/** Counts by day: days in order, counted from 1970-01-01, each with the sum up to its end. */
export type Counts = Readonly<{ days: readonly number[]; sums: readonly number[] }>;

export const NOTHING: Counts = { days: [], sums: [] };

/** The counts with `by` more on a day; a day whose count comes to nothing is gone. */
export const added = (counts: Counts, day: number, by: number): Counts => {
  const at = firstAfter(counts.days, day - 1);
  const isThere = counts.days[at] === day;
  const before = counts.sums[at - 1] ?? 0;
  const sum = (isThere ? (counts.sums[at] ?? 0) : before) + by;
  const kept = sum === before ? [] : [at];
  const behind = at + (isThere ? 1 : 0);
  return {
    days: [...counts.days.slice(0, at), ...kept.map(() => day), ...counts.days.slice(behind)],
    sums: [
      ...counts.sums.slice(0, at),
      ...kept.map(() => sum),
      ...counts.sums.slice(behind).map((later) => later + by),
    ],
  };
};

/** How many there are in all. */
export const countsIn = ({ sums }: Counts): number => sums.at(-1) ?? 0;

/** The counts without those up to the end of a day. */
export const since = (counts: Counts, day: number): Counts => {
  const at = firstAfter(counts.days, day);
  if (at === 0) return counts;
  const gone = counts.sums[at - 1] ?? 0;
  return { days: counts.days.slice(at), sums: counts.sums.slice(at).map((sum) => sum - gone) };
};

/** How many there are behind the end of the day `after`, up to the end of `upTo`. */
export const between = (counts: Counts, after: number, upTo: number): number =>
  upTo > after ? sumUpTo(counts, upTo) - sumUpTo(counts, after) : 0;

/** How many there are in each of so many stretches of `days` days, the last of which ends with `upTo`; the last first. */
export const stretches = (counts: Counts, upTo: number, days: number, many: number): readonly number[] => {
  const found: number[] = [];
  let sum = sumUpTo(counts, upTo);
  for (let n = 1; n <= many; n += 1) {
    const before = sumUpTo(counts, upTo - n * days);
    found.push(sum - before);
    sum = before;
  }
  return found;
};

/** The days from `from` on that have any. */
export const daysFrom = ({ days }: Counts, from: number): readonly number[] => days.slice(firstAfter(days, from - 1));

export const countsOf = (days: readonly number[]): Counts => {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const sorted = days.toSorted((a, b) => a - b);
  return { days: distinct, sums: distinct.map((day) => firstAfter(sorted, day)) };
};

const sumUpTo = ({ days, sums }: Counts, day: number): number => sums[firstAfter(days, day) - 1] ?? 0;

/** Where the first day behind `day` stands. */
const firstAfter = (days: readonly number[], day: number): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};
