/** An event as the stand-in keeps it. `position` is its place in the transaction log: not dense, like the server's. */
export type Entry = Readonly<{
  id: string;
  stream: string;
  revision: bigint;
  position: bigint;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
  created: Date;
}>;

export type Proposed = Pick<Entry, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** `expected`: the revision of the last event, -1 for no stream, -2 for any. */
export type Write = Readonly<{ stream: string; expected: bigint; events: readonly Proposed[] }>;

export type Written =
  | Readonly<{ result: 'WRITTEN' | 'REPEATED'; revisions: readonly bigint[]; position: bigint }>
  | Readonly<{ result: 'CONFLICT'; stream: string; expected: bigint; actual: bigint }>
  | Readonly<{ result: 'CORRUPT' | 'TOO_LARGE' }>;

/** More than a JavaScript number can count. */
const FIRST_POSITION = 2n ** 53n + 101n;
const ANY = -2n;

/** As a server that was told to take events of 1 MiB with their descriptions. */
export const MAX_APPEND_SIZE = 2 * 1024 * 1024;

/** The log of the stand-in: streams, one global order, and the idempotency rules of appends with an expected revision. */
export class KurrentDbLog {
  readonly entries: Entry[] = [];
  private readonly streams = new Map<string, Entry[]>();
  private readonly followers = new Set<() => void>();
  private next = FIRST_POSITION;

  stream(name: string): readonly Entry[] {
    return this.streams.get(name) ?? [];
  }

  /** All writes or none. A write is a repeat where its ids stand behind the expected revision already. */
  append(writes: readonly Write[]): Written {
    if (sizeOf(writes) > MAX_APPEND_SIZE) return { result: 'TOO_LARGE' };
    const checks = writes.map((write) => this.check(write));
    const conflict = checks.find((check) => typeof check === 'object');
    if (conflict && !checks.includes('CORRUPT')) return { result: 'CONFLICT', ...conflict };
    if (new Set(checks).size > 1 || checks.includes('CORRUPT')) return { result: 'CORRUPT' };
    return checks.includes('REPEATED') ? this.repeated(writes) : this.written(writes);
  }

  /** Something that others wrote, as the server and its operators do. */
  add(stream: string, event: Partial<Proposed> & Pick<Proposed, 'id'>, revision?: bigint): void {
    const nothing = new Uint8Array();
    this.write(
      stream,
      { type: 'Noted', contentType: 'application/json', data: Buffer.from('{}'), metadata: nothing, ...event },
      revision,
    );
    for (const wake of this.followers) wake();
  }

  /** Calls `wake` after each append; the answer ends that. */
  follow(wake: () => void): () => void {
    this.followers.add(wake);
    return () => this.followers.delete(wake);
  }

  private check({ stream, expected, events }: Write) {
    const actual = this.revisionOf(stream);
    if (expected === actual || expected === ANY) return 'NEW';
    const there = events.map(({ id }, n) => this.at(stream, expected + 1n + BigInt(n))?.id === id);
    if (there.length && there.every((same) => same)) return 'REPEATED';
    return there[0] ? 'CORRUPT' : { stream, expected, actual };
  }

  private written(writes: readonly Write[]): Written {
    for (const { stream, events } of writes) for (const event of events) this.write(stream, event);
    for (const wake of this.followers) wake();
    const revisions = writes.map(({ stream }) => this.revisionOf(stream));
    return { result: 'WRITTEN', revisions, position: this.entries.at(-1)?.position ?? 0n };
  }

  private repeated(writes: readonly Write[]): Written {
    const revisions = writes.map(({ expected, events }) => expected + BigInt(events.length));
    const positions = writes.map(({ stream }, n) => this.at(stream, revisions[n] ?? -1n)?.position ?? 0n);
    return { result: 'REPEATED', revisions, position: positions.at(-1) ?? 0n };
  }

  private at(stream: string, revision: bigint): Entry | undefined {
    return this.stream(stream).find((entry) => entry.revision === revision);
  }

  private revisionOf(stream: string): bigint {
    return this.stream(stream).at(-1)?.revision ?? -1n;
  }

  private write(stream: string, event: Proposed, revision = this.revisionOf(stream) + 1n): void {
    const entry = { ...event, stream, revision, position: this.next, created: new Date() };
    this.next += BigInt(100 + event.data.length + event.metadata.length);
    this.entries.push(entry);
    this.streams.set(stream, [...this.stream(stream), entry]);
  }
}

const sizeOf = (writes: readonly Write[]): number =>
  writes.flatMap(({ events }) => events).reduce((sum, { data }) => sum + data.length, 0);
