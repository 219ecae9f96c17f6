import type { Append, Appended } from './event-store.js';
import { StoreUnavailable } from './store-errors.js';
import { untilAnswered } from './until-answered.js';

/** Data and description of an event as the JSON text that is stored. */
export type EventText = Readonly<{ data: string; meta: string }>;

/** Appends that succeed or fail together: one of `append`, several of `appendMany`; `texts` has one entry per event. */
export type Group = Readonly<{ appends: readonly Append[]; texts: readonly EventText[] }>;

/** What became of one group of a batch. */
export type Outcome = Readonly<{ appended: readonly Appended[] }> | Readonly<{ error: Error }>;

type Waiting = Readonly<{
  group: Group;
  characters: number;
  resolve: (appended: readonly Appended[]) => void;
  reject: (error: unknown) => void;
}>;

const LARGEST_BATCH = { events: 2_000, characters: 4 * 1024 * 1024 };
const LANES = 2;
const GIVE_UP_MS = 15_000;

/** What one process holds until it is answered; whoever comes then is told to try again, so that memory is bounded. */
const MOST_HELD = { groups: 10_000, characters: 64 * 1024 * 1024 };

/**
 * Packs the concurrent appends of this process into one call of the database, because a lock held until the commit lets
 * only one call through at a time. Order per stream is kept: a stream on its way enters no other batch, and a batch holds
 * a stream once. A call that failed for its data is halved until the culprit stands alone; one that lost its connection
 * is repeated with the same event ids, which the database recognises.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private readonly busy = new Set<string>();
  private lanes = 0;
  private held = { groups: 0, characters: 0 };
  private closed = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly send: (groups: readonly Group[]) => Promise<readonly Outcome[]>,
    private readonly isOutage: (error: unknown) => boolean,
    private readonly most = MOST_HELD,
  ) {}

  /** @throws StoreUnavailable at once where too much waits already, or after `close`; else as `send` answers */
  async add(group: Group): Promise<readonly Appended[]> {
    const characters = group.texts.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);
    this.refuse(characters);
    this.hold(1, characters);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.push({ group, characters, resolve, reject });
        setImmediate(() => this.pump());
      });
    } finally {
      this.hold(-1, -characters);
    }
  }

  /** Takes nothing more, and resolves when everything that waits has its answer. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.waiting.length || this.lanes) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private refuse(characters: number): void {
    const { held, most } = this;
    if (this.closed)
      throw new StoreUnavailable('The event store is closed: try again with the same command id at the next start.');
    if (held.groups && (held.groups >= most.groups || held.characters + characters > most.characters))
      throw new StoreUnavailable('The event store is busy: try again in a moment with the same command id.');
  }

  private hold(groups: number, characters: number): void {
    this.held.groups += groups;
    this.held.characters += characters;
  }

  private pump(): void {
    while (this.lanes < LANES && this.waiting.length) {
      const batch = this.take();
      if (!batch.length) break;
      this.lanes += 1;
      const streams = batch.flatMap(({ group }) => group.appends.map(({ stream }) => stream));
      for (const stream of streams) this.busy.add(stream);
      void this.deliver(batch).finally(() => {
        for (const stream of streams) this.busy.delete(stream);
        this.lanes -= 1;
        this.pump();
      });
    }
    if (!this.waiting.length && !this.lanes) for (const resolve of this.idle.splice(0)) resolve();
  }

  /** The oldest groups whose streams are free, in order; a stream that one had to wait for blocks those behind it. */
  private take(): Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    const blocked = new Set(this.busy);
    let [events, characters] = [0, 0];
    for (const each of this.waiting) {
      const isRoom = events < LARGEST_BATCH.events && characters < LARGEST_BATCH.characters;
      const fits = isRoom && each.group.appends.every(({ stream }) => !blocked.has(stream));
      if (fits) [events, characters] = [events + each.group.texts.length, characters + each.characters];
      (fits ? taken : left).push(each);
      for (const { stream } of each.group.appends) blocked.add(stream);
    }
    this.waiting.splice(0, this.waiting.length, ...left);
    return taken;
  }

  private async deliver(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.sendUntilAnswered(batch.map(({ group }) => group));
      batch.forEach((each, index) => settle(each, outcomes[index]));
    } catch (error) {
      if (error instanceof StoreUnavailable || batch.length === 1) return batch.forEach(({ reject }) => reject(error));
      const half = batch.length >> 1;
      await this.deliver(batch.slice(0, half));
      await this.deliver(batch.slice(half));
    }
  }

  private sendUntilAnswered(groups: readonly Group[]): Promise<readonly Outcome[]> {
    return untilAnswered(() => this.send(groups), this.isOutage, GIVE_UP_MS).catch((cause: unknown) => {
      if (!this.isOutage(cause)) throw cause;
      throw new StoreUnavailable('The event store can not be reached: try again with the same command id.', { cause });
    });
  }
}

const settle = ({ resolve, reject }: Waiting, outcome: Outcome | undefined): void => {
  if (!outcome) reject(new Error('The database answered no outcome for an append.'));
  else if ('error' in outcome) reject(outcome.error);
  else resolve(outcome.appended);
};
