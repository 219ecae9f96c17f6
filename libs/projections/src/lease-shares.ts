/** A worker that lives, and what its version of the code can read. */
export type Worker = Readonly<{ id: string; readers: readonly string[] }>;

/**
 * Which worker each reader belongs to: whoever has it keeps it up to a fair share, the rest goes to those with least.
 * Projections, policies and effects are shared out each for themselves, because they weigh differently, the most
 * numerous first. Every worker computes the same from the same rows, so that nobody needs to be asked.
 *
 * @param owners who has what now; an owner that is not among the workers is dead
 */
export const sharesOf = (
  workers: readonly Worker[],
  owners: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const sorted = [...workers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const readers = [...new Set(sorted.flatMap((worker) => worker.readers))].sort();
  const ofKind = (kind: string) => readers.filter((reader) => kindOf(reader) === kind);
  const kinds = [...new Set(readers.map(kindOf))].sort((a, b) => ofKind(b).length - ofKind(a).length);
  const shares = new Map<string, string>();
  for (const kind of kinds)
    shareOut(ofKind(kind), { workers: sorted, owners, shares, fairInAll: fairShare(readers, sorted) });
  return shares;
};

/** `projection:complaint:1` is a projection. */
const kindOf = (reader: string): string => reader.slice(0, reader.indexOf(':'));

const ableTo = (reader: string, workers: readonly Worker[]): string[] =>
  workers.filter((worker) => worker.readers.includes(reader)).map(({ id }) => id);

const fairShare = (readers: readonly string[], workers: readonly Worker[]): number =>
  Math.ceil(readers.length / new Set(readers.flatMap((reader) => ableTo(reader, workers))).size);

type Sharing = Readonly<{
  workers: readonly Worker[];
  owners: ReadonlyMap<string, string>;
  shares: Map<string, string>;
  fairInAll: number;
}>;

const shareOut = (readers: readonly string[], { workers, owners, shares, fairInAll }: Sharing): void => {
  const fair = fairShare(readers, workers);
  const loadOf = (id: string) => readers.filter((reader) => shares.get(reader) === id).length;
  const allOf = (id: string) => [...shares.values()].filter((other) => other === id).length;
  for (const reader of readers) {
    const owner = ableTo(reader, workers).find((id) => id === owners.get(reader));
    if (owner !== undefined && loadOf(owner) < fair && allOf(owner) < fairInAll) shares.set(reader, owner);
  }
  for (const reader of readers.filter((each) => !shares.has(each))) {
    const weight = (id: string) => loadOf(id) + allOf(id) / 1_000 - (id === owners.get(reader) ? 0.0001 : 0);
    const [least] = ableTo(reader, workers).sort((a, b) => weight(a) - weight(b));
    if (least !== undefined) shares.set(reader, least);
  }
};
