import { type Interval, instantOf, nextPeriod, periodOf, periodsBetween, wallClockAt } from '#values';

/** Steps of time in a zone; without an interval all time is one step. */
export type Steps = Readonly<{ interval: Interval | null; zone: string }>;

/** A cell of a figure: a period, null for all time, and the values of its group. */
export type Cell = Readonly<{ period: string | null; values: readonly (string | null)[] }>;

/** Begin and end of a period as instants, cut to what was asked for. */
export type Bounds = Readonly<{ from: Date | null; to: Date | null }>;

export const keyOf = ({ period, values }: Cell): string => JSON.stringify([period, ...values]);

/** The first days of all periods between those that have data, or that were asked for. */
export const axisOf = (
  { interval, zone }: Steps,
  cells: readonly Cell[],
  { from, to }: Bounds,
): readonly (string | null)[] => {
  if (interval === null) return [null];
  const found = cells.flatMap(({ period }) => (period === null ? [] : [period])).toSorted();
  const first = from ? periodOf(dayIn(zone, from.getTime()), interval) : found.at(0);
  const last = to ? periodOf(dayIn(zone, to.getTime() - 1), interval) : found.at(-1);
  return first && last && first <= last ? periodsBetween(first, last, interval) : [];
};

/** All groups of the cells in the order in which they come first; the one group there is where nothing is grouped by. */
export const groupsOf = (cells: readonly Cell[], dimensions: number): readonly (readonly (string | null)[])[] => {
  if (dimensions === 0) return [[]];
  return [...new Map(cells.map(({ values }) => [JSON.stringify(values), values])).values()];
};

export const boundsOf = (period: string | null, { interval, zone }: Steps, asked: Bounds): Bounds => {
  if (period === null || interval === null) return asked;
  const [from, to] = [startOf(period, zone), startOf(nextPeriod(period, interval), zone)];
  return {
    from: asked.from && asked.from > from ? asked.from : from,
    to: asked.to && asked.to < to ? asked.to : to,
  };
};

/** When a day begins in a zone. */
export const startOf = (day: string, zone: string): Date => new Date(instantOf(zone, Date.parse(`${day}T00:00:00Z`)));

/** The day that it is in a zone. */
export const dayIn = (zone: string, instant: number): string =>
  new Date(wallClockAt(zone, instant)).toISOString().slice(0, 10);
