/** One line of a bench. `ratio` is ours to peer's, `ofLimit` ours to what the same machine could do at best. */
export type Measure = Readonly<{
  name: string;
  unit: string;
  ours: number;
  peer: number | null;
  limit: number | null;
  ratio: number | null;
  ofLimit: number | null;
}>;

/** What a number of calls took: calls a second, and milliseconds of one. */
export type Timing = Readonly<{ perSecond: number; p50: number; p99: number }>;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that is at least as great as this part of all. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

export const timingOf = (milliseconds: readonly number[], seconds: number): Timing => ({
  perSecond: milliseconds.length / seconds,
  p50: quantile(milliseconds, 0.5),
  p99: quantile(milliseconds, 0.99),
});

/** The middle of several rounds, each figure by itself. */
export const medianTiming = (rounds: readonly Timing[]): Timing => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
});

/** A line with its quotients. */
export const measured = (
  name: string,
  unit: string,
  { ours, peer = null, limit = null }: Readonly<{ ours: number; peer?: number | null; limit?: number | null }>,
): Measure => ({
  name,
  unit,
  ours,
  peer,
  limit,
  ratio: peer === null ? null : ours / peer,
  ofLimit: limit === null ? null : ours / limit,
});

const number = (value: number | null): string =>
  value === null ? '-' : value >= 100 ? value.toFixed(0) : value.toFixed(2);

/** A table for people. */
export const tableOf = (measures: readonly Measure[]): string => {
  const head = ['what', 'unit', 'ours', 'peer', 'limit', 'ratio', 'of limit'];
  const rows = measures.map(({ name, unit, ours, peer, limit, ratio, ofLimit }) => [
    name,
    unit,
    ...[ours, peer, limit, ratio, ofLimit].map(number),
  ]);
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')).join('\n');
};
