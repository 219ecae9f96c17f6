import type { Append, Appended, StoredEvent } from './event-store.js';
import { EventIdReused, type LastChange, StoreConflict } from './store-errors.js';

/** How a judge looks into streams. */
export type Witness = Readonly<{
  /** Up to `count` events from a version on. */
  from: (stream: string, version: bigint, count: number) => Promise<readonly StoredEvent[]>;
  last: (stream: string) => Promise<LastChange>;
}>;

/**
 * Why the server refused these appends, by what is stored: it tells neither who was first nor that only a part of the
 * events is known. The first result where all are repeats; undefined where nothing stands against them.
 *
 * @throws StoreConflict, EventIdReused
 */
export const judge = async (appends: readonly Append[], witness: Witness): Promise<readonly Appended[] | undefined> => {
  const repeats = await Promise.all(appends.map((append) => repeatOf(append, witness)));
  const known = repeats.filter((repeat) => repeat !== undefined);
  const [first] = known;
  if (!first) return undefined;
  if (known.length < appends.length) throw new EventIdReused(first.stream);
  return together(known);
};

/** The first answer told all streams one position, that of the last event of all. */
const together = (repeats: readonly Appended[]): readonly Appended[] => {
  const positions = repeats.map(({ position }) => position ?? '').sort();
  const position = positions.includes('') ? null : (positions.at(-1) ?? null);
  return repeats.map((repeat) => ({ ...repeat, position }));
};

/** The first result of an append that is stored already. */
const repeatOf = async ({ stream, expected, events }: Append, witness: Witness): Promise<Appended | undefined> => {
  const there = await witness.from(stream, expected + 1n, events.length);
  const known = events.filter(({ id }, n) => there[n]?.id === id);
  const last = there.at(-1);
  if (last && known.length === events.length)
    return { stream, version: last.version, position: last.position || null, deduplicated: true };
  if (known.length) throw new EventIdReused(stream);
  const actual = await witness.last(stream);
  if (actual.version !== expected) throw new StoreConflict(stream, expected, actual);
  return undefined;
};
