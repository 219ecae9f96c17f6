/** Where a unit is in service from one time to another; without a start nowhere. */
type Stretch = Readonly<{
  batch: string | null;
  region: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}>;

const QUARTER = 900_000;

/** Whether a day may end behind one time and up to another: days of any zone end at whole quarters of an hour. */
const hasDayEnd = (from: number, to: number): boolean => Math.floor(from / QUARTER) < Math.floor(to / QUARTER);

const beginOf = ({ startsAt }: Stretch): number => startsAt?.getTime() ?? Number.POSITIVE_INFINITY;
const endOf = ({ endsAt }: Stretch): number => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;

const servingAt = (stretches: readonly Stretch[], time: number): Stretch | undefined =>
  stretches.find((each) => beginOf(each) <= time && time < endOf(each));

/**
 * What news of one unit changes of days that were over when it was told: for each time the cell that the unit leaves and
 * the cell that it gets, as two stretches where it has both.
 */
export const lateChanges = (before: readonly Stretch[], after: readonly Stretch[], toldAt: Date): Stretch[] => {
  const served = [...before, ...after].filter(({ startsAt }) => startsAt !== null);
  const times = [...new Set(served.flatMap((each) => [beginOf(each), endOf(each)]))].sort((a, b) => a - b);
  return times.slice(1).flatMap((to, n) => {
    const from = times[n] ?? to;
    if (!hasDayEnd(from, Math.min(to, toldAt.getTime()))) return [];
    const [was, is] = [servingAt(before, from), servingAt(after, from)];
    if (was && is && was.batch === is.batch && was.region === is.region) return [];
    const [startsAt, endsAt] = [new Date(from), Number.isFinite(to) ? new Date(to) : null];
    return [was, is].flatMap((cell) => (cell ? [{ batch: cell.batch, region: cell.region, startsAt, endsAt }] : []));
  });
};
