import type { UnitsTold } from './day.events.js';

type Cell = Readonly<{ batch: string | null; region: string | null; day: string; units: number }>;

/** The units of one product, day by day: in all, by batch and by region. */
export const unitsTold = (cells: readonly Cell[], days: readonly string[]): readonly UnitsTold[] =>
  days.map((day) => {
    const own = cells.filter((cell) => cell.day === day);
    return {
      day,
      units: own.reduce((sum, { units }) => sum + units, 0),
      batches: by(own, ({ batch }) => batch),
      regions: by(own, ({ region }) => region),
    };
  });

const by = (cells: readonly Cell[], of: (cell: Cell) => string | null): Readonly<Record<string, number>> => {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const name = of(cell);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + cell.units);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
};
