import { Logger } from '@nestjs/common';
import { categoryOf, type EventStore, isOutage, Pulse } from '#event-store';
import { CheckpointLost, type Checkpoints } from './checkpoints.js';
import type { DecodedPage, LogReader } from './log-reader.js';
import { ReadAgain } from './stretch.js';
import type { Turns } from './turns.js';

/** What is done with the events of a page, in one transaction that moves the checkpoint. */
export type Reader = Readonly<{
  /** Name of its checkpoint. */
  name: string;
  categories: readonly string[];
  from: 'NEW' | 'BEGINNING';
  /** Does what the page asks for and moves the checkpoint from `from` to `page.upTo`; false where there was nothing to do, or where it waits for the next page or `skip`. */
  handle: (page: DecodedPage, from: string) => Promise<boolean>;
  /** Moves the checkpoint past events of other categories, with what waits. */
  skip: (from: string, to: string) => Promise<void>;
  /** Drops what was cached, because another runner was faster. */
  forget: () => void;
  /** Tries what it parked and is due again, where the stored checkpoint is at `at`. */
  mend: (at: string) => Promise<void>;
}>;

export type FollowerState = Readonly<{
  name: string;
  position: string;
  status: 'RUNNING' | 'STOPPED' | 'ENDED';
  error: string | null;
}>;

export type FollowerParts = Readonly<{
  log: LogReader;
  checkpoints: Checkpoints;
  store: EventStore;
  /** Of those that are behind. */
  turns: Turns;
}>;

const POLL_MS = 500;
const SKIP_AFTER_MS = 50;

/** How long pages are passed in memory only: those with nothing to do, and those that are written with the next ones. */
const STORE_AFTER_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

/** How long a reader that is behind reads before another one does that waits. */
const TURN_MS = 2_000;

/** How long a reader that stopped waits before each next try, the last one for ever. */
const RETRY_MS = [5_000, 30_000, 120_000, 600_000];

/**
 * Follows the log for one reader. It waits out an outage, and stops at an event that its reader can't handle, until a
 * retry succeeds.
 */
export class Follower {
  private readonly logger = new Logger(Follower.name);
  private position = '';
  private stored = '';
  private storedAt = 0;
  private near = true;
  private status: FollowerState['status'] = 'RUNNING';
  private error: string | null = null;
  private stops = 0;
  private handled = 0;
  private readonly again = new Pulse();
  private mending = true;

  constructor(
    private readonly reader: Reader,
    private readonly parts: FollowerParts,
  ) {}

  state(): FollowerState {
    return { name: this.reader.name, position: this.stored, status: this.status, error: this.error };
  }

  /** How many events it handled since this was asked last. */
  count(): number {
    const { handled } = this;
    this.handled = 0;
    return handled;
  }

  /** Tries again at once where it stopped, and what it parked as far as that is due. */
  retry(): void {
    this.mending = true;
    this.again.ring();
  }

  /** Runs until `signal` aborts, from the checkpoint on. */
  async run(signal: AbortSignal): Promise<void> {
    for (let pause = 100; !signal.aborted; ) {
      try {
        if (!this.position) await this.open();
        await (this.near ? this.follow(signal) : this.parts.turns.take(() => this.hurry(signal), signal));
        pause = 100;
      } catch (error) {
        await this.recover(error, pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
    if (this.status === 'RUNNING') this.status = 'ENDED';
  }

  private async open(): Promise<void> {
    this.position = await this.parts.checkpoints.open(this.reader.name, this.reader.from);
    this.moved();
  }

  private goesOn(): void {
    this.status = 'RUNNING';
    this.error = null;
    this.stops = 0;
  }

  /** Near the head: a page that others share, and then rest. A full one is left for a turn. */
  private async follow(signal: AbortSignal): Promise<void> {
    if (this.mending) await this.mend();
    const page = await this.parts.log.near(this.position);
    this.near = !page.full;
    if (page.full) return;
    await this.take(page);
    await this.rest(page.seen, signal);
  }

  /** Behind the head: page after page as long as the turn lasts, and then what it remembers is let go. */
  private async hurry(signal: AbortSignal): Promise<void> {
    const end = performance.now() + TURN_MS;
    const isOver = () => signal.aborted || (this.parts.turns.areWanted && performance.now() > end);
    while (!this.near && !isOver()) {
      if (this.mending) await this.mend();
      const page = await this.parts.log.alone(this.position, this.reader.categories);
      this.near = !page.full;
      await this.take(page);
    }
    if (this.stored !== this.position && !signal.aborted) await this.catchUp();
    this.reader.forget();
  }

  private async take(page: DecodedPage): Promise<void> {
    if (page.upTo !== this.position) await this.handle(page);
    this.goesOn();
  }

  private async handle(page: DecodedPage): Promise<void> {
    const events = page.events.filter(({ meta }) => this.reader.categories.includes(categoryOf(meta.stream)));
    const handled = events.length > 0 && (await this.reader.handle({ ...page, events }, this.stored));
    this.handled += events.length;
    this.position = page.upTo;
    if (handled) this.moved();
    else if (performance.now() > this.storedAt + STORE_AFTER_MS) await this.catchUp();
  }

  private async mend(): Promise<void> {
    this.mending = false;
    if (this.stored !== this.position) await this.catchUp();
    await this.reader.mend(this.stored);
  }

  /** At the head until the store beats again: the checkpoint catches up with what was passed, then it waits. */
  private async rest(seen: number, signal: AbortSignal): Promise<void> {
    const behind = this.stored !== this.position;
    await this.parts.store.appended.next(seen, behind ? SKIP_AFTER_MS : POLL_MS, signal);
    if (behind && this.parts.store.appended.count === seen) await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    await this.reader.skip(this.stored, this.position);
    this.moved();
  }

  private moved(): void {
    this.stored = this.position;
    this.storedAt = performance.now();
  }

  private async recover(error: unknown, pause: number, signal: AbortSignal): Promise<void> {
    this.reader.forget();
    if (error instanceof CheckpointLost || isOutage(error))
      await this.parts.store.appended.next(this.parts.store.appended.count, pause, signal);
    else if (!(error instanceof ReadAgain)) await this.stopped(error, signal);
    this.position = this.stored = await this.parts.checkpoints.position(this.reader.name).catch(() => this.stored);
  }

  /** Said once for each error, not at every try. */
  private async stopped(error: unknown, signal: AbortSignal): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    if (this.error !== message)
      this.logger.error(
        `${this.reader.name} stopped behind position ${this.stored}: ${message}`,
        error instanceof Error ? error.stack : undefined,
      );
    this.status = 'STOPPED';
    this.error = message;
    const pause = RETRY_MS[Math.min(this.stops, RETRY_MS.length - 1)] ?? 0;
    this.stops += 1;
    await this.again.next(this.again.count, pause, signal);
  }
}
