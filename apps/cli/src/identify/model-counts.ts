import { spelling } from './product-rules.js';

/** A model as complaints name it, in the spelling that came first; null where they name none. */
export type ModelCount = Readonly<{ model: string | null; complaints: number }>;

export type ModelCounts = Readonly<{ add: (model: string | null) => void; top: (count: number) => ModelCount[] }>;

/**
 * Counts models in bounded memory: of more than twice `kept` different ones, the rarer are forgotten, so that only counts
 * far from the top may be too low.
 */
export const modelCounts = (kept = 10_000): ModelCounts => {
  let counts = new Map<string, ModelCount>();
  const most = () => [...counts].toSorted(([, a], [, b]) => b.complaints - a.complaints);
  return {
    add: (model) => {
      const key = spelling(model ?? '');
      const known = counts.get(key);
      counts.set(key, { model: known ? known.model : model?.trim() || null, complaints: (known?.complaints ?? 0) + 1 });
      if (counts.size > 2 * kept) counts = new Map(most().slice(0, kept));
    },
    top: (count) =>
      most()
        .slice(0, count)
        .map(([, each]) => each),
  };
};
