import { createHmac } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';
import { type Command, type Decider, type Event, fold } from '#event-sourcing';
import { idsIn } from '#values';
import type { Codec } from './codec.js';
import {
  type Append,
  type EventStore,
  lastChangeOf,
  NO_STREAM,
  type StoredEvent,
  type StoredMeta,
} from './event-store.js';
import { oneForEachStream } from './one-append.js';
import { IdempotencyKeyReused, StoreConflict } from './store-errors.js';
import { StreamQueue } from './stream-queue.js';
import type { MasterKey } from './subject-keys.js';

/** What a command led to: the version of its stream afterwards, and where readers must have got to in order to see it. */
export type Receipt = Readonly<{
  stream: string;
  /** The stream's name without its category. */
  id: string;
  version: bigint;
  position: string | null;
  /** The same command was handled before; this is its first receipt. */
  deduplicated: boolean;
}>;

/** One decision of several that are stored together or not at all. */
export type Part<C extends Command = Command, E extends Event = Event, State = unknown, Known = unknown> = Readonly<{
  decider: Decider<C, E, State, Known>;
  command: C;
  known: Known;
}>;

type Decided = Readonly<{
  stream: string;
  stored: readonly StoredEvent[];
  decided: readonly Event[];
  command: Command;
}>;

const DECIDE_AGAIN_FOR_MS = 2_000;

/**
 * Load, look for the command id, decide, append. A repeat of the same command answers its first receipt and decides
 * nothing; a lost race is decided again for up to 2 s, unless the caller named the version it saw.
 */
export class CommandRunner {
  private readonly queue = new StreamQueue();

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly master: MasterKey,
  ) {}

  /** @throws Rejection, StoreConflict, IdempotencyKeyReused, EventMalformed, StoreUnavailable */
  async run<C extends Command, E extends Event, State, Known>(
    decider: Decider<C, E, State, Known>,
    command: C,
    known: Known,
  ): Promise<Receipt> {
    const [receipt] = await this.runTogether([part({ decider, command, known })]);
    if (!receipt) throw new Error('A command led to no receipt.');
    return receipt;
  }

  /**
   * Several decisions, stored together or not at all; errors as `run`. Make each with `part`. Of those on one stream, the
   * later ones see what the earlier ones decided.
   */
  async runTogether(parts: readonly Part[]): Promise<readonly Receipt[]> {
    const streams = parts.map(({ decider, command }) => decider.stream(command));
    const giveUpAt = performance.now() + DECIDE_AGAIN_FOR_MS;
    return this.queue.run(streams, async () => {
      for (;;) {
        try {
          return await this.attempt(parts, streams);
        } catch (error) {
          const named = parts.some(({ command }) => command.expectedVersion !== undefined);
          if (!(error instanceof StoreConflict) || named || performance.now() > giveUpAt) throw error;
          await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 45));
        }
      }
    });
  }

  private async attempt(parts: readonly Part[], streams: readonly string[]): Promise<readonly Receipt[]> {
    const read = new Map<string, readonly StoredEvent[]>();
    await Promise.all([...new Set(streams)].map(async (each) => read.set(each, await this.store.readStream(each))));
    const stored = streams.map((stream) => read.get(stream) ?? []);
    const repeats = parts.map(({ command }, n) => this.repeatOf(command, stored[n] ?? []));
    if (repeats.some((repeat) => repeat))
      return parts.map((_, n) => repeats[n] ?? receiptOf(streams[n] ?? '', stored[n] ?? [], true));

    const appends = await this.appends(await this.decide(parts, streams, stored));
    const appended = appends.length ? await this.store.appendMany(appends) : [];
    return streams.map((stream, n) => {
      const result = appended.find((each) => each.stream === stream);
      return result ? { ...result, id: idOf(stream) } : receiptOf(stream, stored[n] ?? [], false);
    });
  }

  private async decide(
    parts: readonly Part[],
    streams: readonly string[],
    stored: readonly (readonly StoredEvent[])[],
  ): Promise<readonly Decided[]> {
    const histories = await Promise.all(stored.map((events) => this.codec.decode(events)));
    return parts.reduce<readonly Decided[]>((before, { decider, command, known }, n) => {
      const [stream = '', events = []] = [streams[n], stored[n]];
      checkExpected(command, stream, events);
      const earlier = before.flatMap((each) => (each.stream === stream ? each.decided : []));
      const state = earlier.reduce(decider.evolve, fold(decider, histories[n] ?? []));
      return [...before, { stream, stored: events, command, decided: decider.decide(command, state, known) }];
    }, []);
  }

  /** Event ids are uuid v5 of command id + index over all parts, so that a retry meets its own events. */
  private async appends(decisions: readonly Decided[]): Promise<Append[]> {
    let index = 0;
    const appends = await Promise.all(
      decisions
        .filter(({ decided }) => decided.length)
        .map(async ({ stream, stored, decided, command }) => {
          const first = index;
          index += decided.length;
          const meta = this.metaOf(command);
          const events = await Promise.all(
            decided.map((event, n) =>
              this.codec.encode(event, eventId(command.id, first + n), meta, command.occurredAt ?? command.at),
            ),
          );
          return { stream, expected: stored.at(-1)?.version ?? NO_STREAM, events };
        }),
    );
    return oneForEachStream(appends);
  }

  private repeatOf(command: Command, stored: readonly StoredEvent[]): Receipt | undefined {
    const events = stored.filter(({ meta }) => meta.commandId === command.id);
    const last = events.at(-1);
    if (!last) return undefined;
    if (last.meta.commandHash !== this.hashOf(command)) throw new IdempotencyKeyReused(command.id);
    return receiptOf(last.stream, events, true);
  }

  private metaOf(command: Command): StoredMeta {
    return {
      by: command.by,
      onBehalfOf: command.onBehalfOf ?? null,
      commandId: command.id,
      commandHash: this.hashOf(command),
      correlationId: command.correlationId ?? command.id,
      causationId: command.causationId ?? null,
      origin: command.origin ?? 'LIVE',
    };
  }

  /** HMAC-SHA256 over type, data and actor as JSON with sorted keys: never over `at` or what was gathered. */
  private hashOf({ type, data, by }: Command): string {
    return createHmac('sha256', this.master.hashing)
      .update(stringify({ type, data, by }) ?? '')
      .digest('base64');
  }
}

/** The receipt of the first part, behind whose position everything of the append is seen. */
export const firstOf = ([first, ...others]: readonly Receipt[]): Receipt => {
  if (!first) throw new Error('An append led to no receipt.');
  return others.reduce((receipt, { position }) => ({ ...receipt, position: later(receipt.position, position) }), first);
};

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** Forgets the types of one part, so that parts of different deciders fit one list. */
export const part = <C extends Command, E extends Event, State, Known>(each: Part<C, E, State, Known>): Part =>
  each as unknown as Part;

const idInStore = idsIn('0c1e2f5e-9f0b-5d0c-8f63-0d6f1d7b1c3a');
const eventId = (commandId: string, index: number): string => idInStore(`${commandId}/${index}`);

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

const receiptOf = (stream: string, events: readonly StoredEvent[], deduplicated: boolean): Receipt => {
  const { version, position } = events.at(-1) ?? { version: NO_STREAM, position: null };
  return { stream, id: idOf(stream), version, position, deduplicated };
};

const checkExpected = ({ expectedVersion }: Command, stream: string, stored: readonly StoredEvent[]): void => {
  const last = lastChangeOf(stored);
  if (expectedVersion !== undefined && expectedVersion !== last.version)
    throw new StoreConflict(stream, expectedVersion, last);
};
