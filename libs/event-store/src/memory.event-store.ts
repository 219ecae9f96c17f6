import { randomUUID } from 'node:crypto';
import {
  type Append,
  type Appended,
  categoryOf,
  EventStore,
  lastChangeOf,
  NO_STREAM,
  numberOf,
  type Page,
  positionOf,
  type ReadAll,
  refuseTwice,
  type StoredEvent,
  type StoreIdentity,
} from './event-store.js';
import { EventIdReused, StoreConflict, StoreUnavailable } from './store-errors.js';
import { storableJson } from './well-formed.js';

/** For specs. Checks and writes without awaiting in between, so that two writers can't both win. */
export class MemoryEventStore extends EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly id = randomUUID();
  private closed = false;

  constructor(private readonly now: () => string = () => new Date().toISOString()) {
    super();
  }

  async identity(): Promise<StoreIdentity> {
    return { id: this.id, epoch: 1 };
  }

  async appendMany(appends: readonly Append[]): Promise<readonly Appended[]> {
    refuseTwice(appends);
    if (this.closed) throw new StoreUnavailable('The event store is closed.');
    const checked = appends.map((append) => this.check(append));
    const repeats = checked.filter((append) => append.repeat);
    const [first] = repeats;
    if (first && repeats.length < checked.length) throw new EventIdReused(first.append.stream);
    return checked.map(({ append, repeat }) => repeat ?? this.write(append));
  }

  async readStream(stream: string): Promise<readonly StoredEvent[]> {
    return [...(this.streams.get(stream) ?? [])];
  }

  async readAll({ after, limit, categories }: ReadAll): Promise<Page> {
    const events = this.log
      .slice(Number(numberOf(after)))
      .filter(({ stream }) => !categories || categories.includes(categoryOf(stream)))
      .slice(0, limit);
    const head = positionOf(BigInt(this.log.length));
    return { events, upTo: events.length === limit ? (events.at(-1)?.position ?? after) : head > after ? head : after };
  }

  async head(): Promise<string> {
    return positionOf(BigInt(this.log.length));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.appended.ring();
  }

  private check(append: Append): { append: Append; repeat: Appended | undefined } {
    for (const event of append.events) storableJson(event.data, event.type);
    const stored = this.streams.get(append.stream) ?? [];
    const last = lastChangeOf(stored);
    if (last.version === append.expected) return { append, repeat: undefined };
    const repeat = repeatOf(append, stored);
    if (repeat) return { append, repeat };
    throw new StoreConflict(append.stream, append.expected, last);
  }

  private write({ stream, events }: Append): Appended {
    const stored = this.streams.get(stream) ?? [];
    for (const event of events) {
      const position = positionOf(BigInt(this.log.length + 1));
      const written = {
        ...event,
        data: JSON.parse(JSON.stringify(event.data)),
        stream,
        version: BigInt(stored.length),
        position,
        recordedAt: this.now(),
      };
      stored.push(written);
      this.log.push(written);
    }
    this.streams.set(stream, stored);
    this.appended.ring();
    const last = stored.at(-1);
    return { stream, version: last?.version ?? NO_STREAM, position: last?.position ?? null, deduplicated: false };
  }
}

/** What the same append answered the first time. @throws EventIdReused where only a part of it is stored */
const repeatOf = ({ stream, expected, events }: Append, stored: readonly StoredEvent[]): Appended | undefined => {
  const first = Number(expected) + 1;
  const there = stored.slice(first, first + events.length);
  const known = events.filter(({ id }, index) => there[index]?.id === id);
  const last = there.at(-1);
  if (last && known.length === events.length)
    return { stream, version: last.version, position: last.position, deduplicated: true };
  if (known.length) throw new EventIdReused(stream);
  return undefined;
};
