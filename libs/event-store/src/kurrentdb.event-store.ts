import { setTimeout as sleep } from 'node:timers/promises';
import { START as LOG_START } from '@kurrent/kurrentdb-client';
import { Logger } from '@nestjs/common';
import {
  type Append,
  type Appended,
  EventStore,
  type Page,
  type ReadAll,
  refuseTwice,
  START,
  type StoredEvent,
  type StoreIdentity,
  type Subscription,
} from './event-store.js';
import { type Request, requestOf, send } from './kurrentdb-appends.js';
import { connectionProblem, KurrentDbConnection } from './kurrentdb-connection.js';
import { afterPatience, isKurrentOutage, isTooLarge, tooLarge } from './kurrentdb-errors.js';
import { positionIn, positionText, storedEvent } from './kurrentdb-events.js';
import { judge, type Witness } from './kurrentdb-judgement.js';
import { beginEpoch, headOf, identify, inStream, lastChange } from './kurrentdb-streams.js';
import { filterOf, livePages } from './kurrentdb-subscription.js';
import { StoreUnavailable } from './store-errors.js';
import { jittered, untilAnswered } from './until-answered.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** `startMs`: how long the start waits for the cluster; `giveUpMs`: how long a call is repeated through an outage. */
export type KurrentDbOptions = Readonly<{ production?: boolean; startMs?: number; giveUpMs?: number }>;

/** Events in a KurrentDB cluster: one global order that all nodes agree on, written and read through its leader. */
export class KurrentDbEventStore extends EventStore {
  private readonly logger = new Logger(KurrentDbEventStore.name);
  private readonly stop = new AbortController();
  private readonly sending = new Set<Promise<unknown>>();
  private following = Promise.resolve();
  private readonly witness: Witness = {
    from: (stream, version, count) => this.connection.read((client) => inStream(client, stream, { version, count })),
    last: (stream) => this.connection.read((client) => lastChange(client, stream)),
  };

  private constructor(
    private readonly connection: KurrentDbConnection,
    private readonly giveUpMs: number,
    private known: StoreIdentity,
    /** Appended before now by anybody: an append that is answered this position or an earlier one is a repeat. */
    private seen: string,
  ) {
    super();
  }

  /** @throws OperatorError where the server can not be reached, is too old, or refuses its user */
  static async open(
    url: string,
    { production = false, startMs = 10_000, giveUpMs = 15_000 }: KurrentDbOptions = {},
  ): Promise<KurrentDbEventStore> {
    const connection = await KurrentDbConnection.open(url, { production, startMs });
    try {
      const identity = await connection.read(identify);
      const store = new KurrentDbEventStore(connection, giveUpMs, identity, await connection.read(headOf));
      store.following = store.follow();
      return store;
    } catch (error) {
      await connection.close();
      throw connectionProblem(error);
    }
  }

  async identity(): Promise<StoreIdentity> {
    return this.known;
  }

  /** The log that goes on after a restore is another one to cursors and checkpoints. */
  async beginEpoch(): Promise<StoreIdentity> {
    this.known = await this.connection.read(beginEpoch);
    return this.known;
  }

  async appendMany(appends: readonly Append[]): Promise<readonly Appended[]> {
    refuseTwice(appends);
    const requests = appends.map(requestOf);
    if (this.stop.signal.aborted)
      throw new StoreUnavailable('The event store is closed: try again with the same command id at the next start.');
    const { seen } = this;
    const sending = this.patiently(() => this.attempt(requests, seen));
    this.sending.add(sending);
    try {
      const appended = await sending;
      for (const { position } of appended) this.see(position ?? START);
      this.appended.ring();
      return appended;
    } finally {
      this.sending.delete(sending);
    }
  }

  readStream(stream: string): Promise<readonly StoredEvent[]> {
    return this.patiently(() => this.connection.read((client) => inStream(client, stream)));
  }

  /** The head is read first: what was there then and is not in the page was left out, and may be passed. */
  async readAll({ after, limit, categories }: ReadAll): Promise<Page> {
    const head = await this.head();
    if (head <= after) return { events: [], upTo: after };
    const fromPosition = after === START ? LOG_START : positionIn(after);
    const options = { fromPosition, maxCount: limit + 1, filter: filterOf(categories) } as const;
    return this.connection.read(async (client) => {
      const events: StoredEvent[] = [];
      let [count, upTo] = [0, after];
      for await (const { event } of client.readAll({ ...options, requiresLeader: true })) {
        const position = positionText(event?.position);
        if (!event || position <= after) continue;
        const stored = storedEvent(event);
        if (stored) events.push(stored);
        [count, upTo] = [count + 1, position];
        if (count === limit) return { events, upTo };
      }
      return { events, upTo: head > upTo ? head : upTo };
    });
  }

  head(): Promise<string> {
    return this.connection.read(headOf);
  }

  override eventsBetween(after: string, upTo: string): number | null {
    return upTo > after ? null : 0;
  }

  /** One subscription to $all, opened anew behind the last page whenever its connection is lost. */
  override async *subscribe({ after, ...wanted }: Subscription): AsyncGenerator<Page> {
    const { signal } = wanted;
    let upTo = after;
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const pages = this.connection.subscribe((client, retired) =>
        livePages(client, { ...wanted, after: upTo, signal: AbortSignal.any([signal, retired]) }),
      );
      try {
        for await (const page of pages) {
          pause = FIRST_PAUSE_MS;
          upTo = page.upTo;
          yield page;
        }
      } catch (error) {
        if (!isKurrentOutage(error)) throw error;
      }
      await sleep(jittered(pause), undefined, { signal }).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.sending);
    await this.following;
    await this.connection.close();
    this.appended.ring();
  }

  /** Beats at whatever anybody appends. Hints only: where the subscription is refused for good, readers still look. */
  private async follow(): Promise<void> {
    const { signal } = this.stop;
    try {
      for await (const { events, upTo } of this.subscribe({ after: this.seen, signal })) {
        this.see(upTo);
        if (events.length) this.appended.ring();
      }
    } catch (error) {
      this.logger.warn(`Readers look for events twice a second, because there is no subscription: ${String(error)}`);
    }
  }

  private see(position: string): void {
    if (position > this.seen) this.seen = position;
  }

  /** A repeated attempt carries the same event ids and versions, which the server recognises. */
  private async attempt(requests: readonly Request[], seen: string): Promise<readonly Appended[]> {
    try {
      const appended = await this.connection.append((client) => send(client, requests));
      const isNew = appended.every(({ position }) => position !== null && position > seen);
      return isNew ? appended : ((await judge(requests, this.witness)) ?? appended);
    } catch (error) {
      if (isTooLarge(error)) throw tooLarge();
      const repeats = await judge(requests, this.witness);
      if (repeats) return repeats;
      throw error;
    }
  }

  private patiently<T>(call: () => Promise<T>): Promise<T> {
    return untilAnswered(call, isKurrentOutage, this.giveUpMs).catch((error: unknown) => {
      throw afterPatience(error);
    });
  }
}
