import { Logger } from '@nestjs/common';
import { type Listener, Pulse } from '#event-store';
import type { Follower } from './follower.js';
import { sharesOf } from './lease-shares.js';
import { LEASES_CHANNEL, type Leases, type Seen } from './leases.js';

/** A reader while this worker owns it. */
type Tenure = Readonly<{ follower: Follower; stop: AbortController; ended: Promise<void> }>;

/**
 * Runs those readers that this worker owns, and shares them with the other workers: it takes what is free or was a dead
 * worker's, and hands over what is more than its share. The checkpoint's compare-and-set is the fence: an owner that
 * does not know yet that it was replaced can write nothing.
 */
export class LeaseHolder {
  private readonly logger = new Logger(LeaseHolder.name);
  private readonly tenures = new Map<string, Tenure>();
  private readonly hint = new Pulse();
  private readonly stop = new AbortController();
  private deaf: () => void = () => undefined;
  private reported = performance.now();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly leases: Leases,
    private readonly follow: ReadonlyMap<string, () => Follower>,
    private readonly listener: Listener,
    private readonly beatMs: number,
  ) {}

  /** Resolves when this worker has what is free. */
  async start(): Promise<void> {
    await this.beat();
    this.deaf = this.listener.on(LEASES_CHANNEL, () => this.hint.ring());
    await this.leases.hint();
    this.running = this.run();
  }

  /** Ends after the pages at work, and frees everything for the others. */
  async close(): Promise<void> {
    this.stop.abort();
    this.deaf();
    for (const { stop } of this.tenures.values()) stop.abort();
    await Promise.all([this.running, ...[...this.tenures.values()].map(({ ended }) => ended)]);
    await this.leases.leave().catch(() => undefined);
  }

  followers(): readonly Follower[] {
    return [...this.tenures.values()].map(({ follower }) => follower);
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    for (let heard = 0; ; ) {
      await this.hint.next(heard, this.beatMs, signal);
      heard = this.hint.count;
      if (signal.aborted) return;
      await this.beat().catch((error: Error) => this.logger.warn(`The leases were not renewed: ${error.message}`));
    }
  }

  private async beat(): Promise<void> {
    const seen = await this.leases.beat();
    const shares = sharesOf(seen.workers, seen.owners);
    const isMine = (reader: string) => shares.get(reader) === this.leases.worker;
    for (const [reader, tenure] of this.tenures) this.review(reader, tenure, { seen, isMine });
    const taken = await this.leases.take(
      [...this.follow.keys()].filter((each) => isMine(each) && !this.tenures.has(each)),
    );
    for (const reader of taken) this.begin(reader);
    await this.report();
  }

  private review(
    reader: string,
    tenure: Tenure,
    { seen, isMine }: { seen: Seen; isMine: (reader: string) => boolean },
  ): void {
    if (seen.owners.get(reader) !== this.leases.worker) this.end(reader, tenure);
    else if (!isMine(reader)) this.end(reader, tenure, () => this.free(reader));
    else if (seen.due.has(reader)) tenure.follower.retry();
  }

  /** Another worker has it, or shall have it once this one is done with its page. */
  private end(reader: string, tenure: Tenure, then: () => Promise<void> = async () => undefined): void {
    if (tenure.stop.signal.aborted) return;
    tenure.stop.abort();
    void tenure.ended.then(() => this.tenures.delete(reader)).then(then);
  }

  private async free(reader: string): Promise<void> {
    await this.leases
      .release(reader)
      .catch((error: Error) => this.logger.warn(`${reader} is not free for others yet: ${error.message}`));
  }

  private begin(reader: string): void {
    const follower = this.follow.get(reader)?.();
    if (!follower || this.stop.signal.aborted) return;
    const stop = new AbortController();
    this.tenures.set(reader, { follower, stop, ended: follower.run(stop.signal) });
  }

  private async report(): Promise<void> {
    const seconds = (performance.now() - this.reported) / 1_000;
    this.reported = performance.now();
    const reports = this.followers().map((follower) => {
      const { name, status, error } = follower.state();
      return { reader: name, status, error, rate: Math.round(follower.count() / seconds) };
    });
    await this.leases.report(reports);
  }
}
