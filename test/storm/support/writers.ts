import {
  type Append,
  type Appended,
  EventIdReused,
  EventMalformed,
  type EventStore,
  isOutage,
  NO_STREAM,
  StoreConflict,
  StoreUnavailable,
} from '#event-store';
import { newEvent } from '#event-store/testing';
import type { Chance } from './chance.js';

/** What a writer was told of one append or of several that belong together. Versions are texts: entries travel as JSON. */
export type Entry = Readonly<{
  outcome: 'ACKNOWLEDGED' | 'REFUSED' | 'UNKNOWN';
  appends: readonly Readonly<{ stream: string; ids: readonly string[] }>[];
  results: readonly Readonly<{ version: string; position: string | null }>[];
  /** What the store may not have answered. */
  fault: string | null;
}>;

export type Storm = Readonly<{
  store: EventStore;
  chance: Chance;
  writers: number;
  /** How many streams all writers share. */
  streams: number;
  isOver: () => boolean;
  tell: (entry: Entry) => void;
}>;

/** What the store must answer: a refusal, the first result again, or whatever is true. */
type Must = 'BE_TRUE' | 'REFUSE' | 'REPEAT';

type Done = Readonly<{ appends: readonly Append[]; results: readonly Appended[] }>;

/** Writers that append, race, repeat, roll back and send nonsense, by chance, until the storm is over. */
export const runWriters = async (storm: Storm): Promise<void> => {
  const memory: Memory = { versions: new Map(), done: [] };
  await Promise.all(Array.from({ length: storm.writers }, () => write(storm, memory)));
};

type Memory = { versions: Map<string, bigint>; done: Done[] };

const write = async (storm: Storm, memory: Memory): Promise<void> => {
  while (!storm.isOver()) {
    const { appends, must, fresh } = storm.chance.pick(MOVES)(storm, memory);
    if (appends.length) await attempt(storm, memory, { appends, must, fresh });
  }
};

type Attempt = Readonly<{ appends: readonly Append[]; must: Must; fresh?: readonly Append[] | undefined }>;
type Move = (storm: Storm, memory: Memory) => Attempt;

const events = ({ chance }: Storm, data: { text?: string } = {}) =>
  Array.from({ length: 1 + chance.below(3) }, (_, n) => newEvent(chance.uuid(), { n, ...data }));

/** To a stream that others write to as well, behind the version that was last heard of. */
const known = (storm: Storm, { versions }: Memory): Append => {
  const stream = `storm-${storm.chance.below(storm.streams)}`;
  return { stream, expected: versions.get(stream) ?? NO_STREAM, events: events(storm) };
};

const fresh = (storm: Storm): Append => ({
  stream: `storm-${storm.chance.uuid()}`,
  expected: NO_STREAM,
  events: events(storm),
});

const several = (storm: Storm, memory: Memory): Append[] => {
  const appends = [fresh(storm), known(storm, memory), known(storm, memory)];
  return appends.filter(({ stream }, n) => appends.findIndex((other) => other.stream === stream) === n);
};

const repeat: Move = ({ chance }, { done }) => {
  const earlier = done.length ? chance.pick(done) : undefined;
  return { appends: earlier?.appends ?? [], must: 'REPEAT' };
};

/** The first event is stored already, the next one is new. */
const half: Move = (storm, { done }) => {
  const [earlier] = done.length ? storm.chance.pick(done).appends : [];
  if (!earlier) return { appends: [], must: 'REFUSE' };
  const added = events(storm);
  const appends = [{ ...earlier, events: [...earlier.events.slice(0, 1), ...added] }];
  return { appends, must: 'REFUSE', fresh: [{ ...earlier, events: added }] };
};

const stale: Move = (storm, memory) => ({
  appends: [...several(storm, memory), { ...fresh(storm), expected: 1_000_000n }],
  must: 'REFUSE',
});

const malformed: Move = (storm) => ({
  appends: [fresh(storm), { ...fresh(storm), events: events(storm, { text: storm.chance.pick(['\0', '\ud800']) }) }],
  must: 'REFUSE',
});

const one: Move = (storm, memory) => ({ appends: [known(storm, memory)], must: 'BE_TRUE' });
const another: Move = (storm) => ({ appends: [fresh(storm)], must: 'BE_TRUE' });
const together: Move = (storm, memory) => ({ appends: several(storm, memory), must: 'BE_TRUE' });

const MOVES: readonly Move[] = [
  one,
  one,
  one,
  one,
  one,
  another,
  another,
  together,
  together,
  stale,
  repeat,
  half,
  malformed,
];

const attempt = async ({ store, tell }: Storm, memory: Memory, { appends, must, fresh }: Attempt): Promise<void> => {
  const told = (fresh ?? appends).map(({ stream, events }) => ({ stream, ids: events.map(({ id }) => id) }));
  try {
    const results = await store.appendMany(appends);
    const repeated = memory.done.find((each) => each.appends === appends);
    tell({
      outcome: 'ACKNOWLEDGED',
      appends: told,
      results: results.map(plain),
      fault: faultOf(must, results, repeated),
    });
    remember(memory, { appends, results });
  } catch (error) {
    if (error instanceof StoreConflict) memory.versions.set(error.stream, error.actualVersion);
    tell({ ...refusal(error, must), appends: told, results: [] });
  }
};

const refusal = (error: unknown, must: Must): Pick<Entry, 'outcome' | 'fault'> => {
  if (error instanceof StoreUnavailable || isOutage(error)) return { outcome: 'UNKNOWN', fault: null };
  const isTrue = must !== 'REPEAT' && REFUSALS.some((expected) => error instanceof expected);
  return { outcome: 'REFUSED', fault: isTrue ? null : `${must} was answered ${String(error)}` };
};

const REFUSALS = [StoreConflict, EventIdReused, EventMalformed];

const plain = ({ version, position }: Appended) => ({ version: String(version), position });

const faultOf = (must: Must, results: readonly Appended[], repeated: Done | undefined): string | null => {
  if (must === 'REFUSE') return `What had to be refused was acknowledged: ${JSON.stringify(results.map(plain))}`;
  if (must !== 'REPEAT') return null;
  const same = JSON.stringify(results.map(plain)) === JSON.stringify(repeated?.results.map(plain));
  return same && results.every(({ deduplicated }) => deduplicated) ? null : 'A repeat had another result.';
};

const REMEMBERED = 2_000;

const remember = ({ versions, done }: Memory, { appends, results }: Done): void => {
  for (const { stream, version } of results)
    if ((versions.get(stream) ?? NO_STREAM) < version) versions.set(stream, version);
  if (done.length < REMEMBERED) done.push({ appends, results });
};
