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

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

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
