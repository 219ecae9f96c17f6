import { Logger } from '@nestjs/common';
import { categoryOf, type EventStore, isOutage } from '#event-store';
import { CheckpointLost, type Checkpoints } from './checkpoints.js';
import type { DecodedPage, LogReader } from './log-reader.js';

/** What is done with the events of a page, in one transaction that moves the checkpoint. */
export type Reader = Readonly<{
  /** Name of its checkpoint. */
  name: string;
  categories: readonly string[];
  from: 'NEW' | 'BEGINNING';
  /** Does what the page asks for and moves the checkpoint from `from` to `page.upTo`; false where there was nothing to do. */
  handle: (page: DecodedPage, from: string) => Promise<boolean>;
  /** Moves the checkpoint alone, past events of other categories. */
  skip: (from: string, to: string) => Promise<void>;
  /** Drops what was cached, because another runner was faster. */
  forget: () => void;
}>;

export type FollowerState = Readonly<{
  name: string;
  position: string;
  status: 'RUNNING' | 'STOPPED' | 'ENDED';
  error: string | null;
}>;

const POLL_MS = 500;
const SKIP_AFTER_MS = 50;

/** How long pages without anything to do are passed in memory only. */
const STORE_AFTER_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

/** Follows the log for one reader. It waits out an outage, and stops at an event that its reader can't handle. */
export class Follower {
  private readonly logger = new Logger(Follower.name);
  private position = '';
  private stored = '';
  private storedAt = 0;
  private near = true;
  private status: FollowerState['status'] = 'RUNNING';
  private error: string | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly log: LogReader,
    private readonly checkpoints: Checkpoints,
    private readonly store: EventStore,
  ) {}

  state(): FollowerState {
    return { name: this.reader.name, position: this.stored, status: this.status, error: this.error };
  }

  /** Creates or reads the checkpoint, so that nothing that is appended from now on is missed. */
  async open(): Promise<void> {
    this.position = this.stored = await this.checkpoints.open(this.reader.name, this.reader.from);
  }

  /** Runs until `signal` aborts. */
  async run(signal: AbortSignal): Promise<void> {
    for (let pause = 100; !signal.aborted && this.status === 'RUNNING'; ) {
      try {
        await this.step(signal);
        pause = 100;
      } catch (error) {
        await this.recover(error, pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
    if (this.status === 'RUNNING') this.status = 'ENDED';
  }

  private async step(signal: AbortSignal): Promise<void> {
    const seen = this.store.appended.count;
    const from = this.position;
    const page = await (this.near ? this.log.near(from) : this.log.alone(from, this.reader.categories));
    this.near = !page.full;
    if (page.upTo === from) return this.rest(seen, signal);
    const events = page.events.filter(({ meta }) => this.reader.categories.includes(categoryOf(meta.stream)));
    const handled = events.length > 0 && (await this.reader.handle({ ...page, events }, this.stored));
    this.position = page.upTo;
    if (handled) this.moved();
    else if (performance.now() > this.storedAt + STORE_AFTER_MS) await this.catchUp();
  }

  /** Nothing to read: the checkpoint catches up with what was passed, then it waits. */
  private async rest(seen: number, signal: AbortSignal): Promise<void> {
    const behind = this.stored !== this.position;
    await this.store.appended.next(seen, behind ? SKIP_AFTER_MS : POLL_MS, signal);
    if (behind && this.store.appended.count === seen) await this.catchUp();
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
    if (!(error instanceof CheckpointLost) && !isOutage(error)) {
      this.status = 'STOPPED';
      this.error = error instanceof Error ? error.message : String(error);
      this.logger.error(
        `${this.reader.name} stopped behind position ${this.stored}: ${this.error}`,
        error instanceof Error ? error.stack : undefined,
      );
      return;
    }
    await this.store.appended.next(this.store.appended.count, pause, signal);
    this.position = this.stored = await this.checkpoints.position(this.reader.name).catch(() => this.stored);
  }
}
