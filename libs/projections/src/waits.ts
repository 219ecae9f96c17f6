import { setMaxListeners } from 'node:events';
import type { Listener } from '#event-store';
import type { Checkpoints } from './checkpoints.js';
import type { Progress } from './progress.js';
import type { Projection } from './projection.js';
import { checkpointName, PROJECTIONS_CHANNEL } from './projector.js';

const POLL_MS = 250;

/** Waits of readers until a projection has passed a position. All waits of a process share one look at the checkpoints. */
export class Waits {
  private waiting = 0;
  private looking: Promise<void> | undefined;
  private readonly names: ReadonlyMap<string, string>;
  private readonly stop: () => void;
  private readonly ended = new AbortController();

  constructor(
    projections: readonly Projection[],
    private readonly progress: Progress,
    private readonly checkpoints: Checkpoints,
    listener: Listener,
  ) {
    this.names = new Map(projections.map((projection) => [projection.name, checkpointName(projection)]));
    setMaxListeners(0, this.ended.signal);
    this.stop = listener.on(PROJECTIONS_CHANNEL, () => this.waiting && void this.look().catch(() => undefined));
  }

  /** Whether `projection` passed `position` within `ms` milliseconds. Ends early, with false, with the client or the server. */
  async until(projection: string, position: string, ms: number, signal?: AbortSignal): Promise<boolean> {
    const ends = signal ? AbortSignal.any([signal, this.ended.signal]) : this.ended.signal;
    const giveUpAt = performance.now() + ms;
    this.waiting += 1;
    try {
      while (this.progress.of(projection) < position) {
        const left = giveUpAt - performance.now();
        if (left <= 0 || ends.aborted) return false;
        await this.rest(Math.min(left, POLL_MS), ends);
      }
      return true;
    } finally {
      this.waiting -= 1;
    }
  }

  /**
   * Whether `projection` will not show the event at `position` before somebody puts something right: it waits in a parked
   * stream, or behind the event at which the projection stopped. To be asked when `until` has answered.
   */
  async isParked(projection: string, position: string): Promise<boolean> {
    const name = this.names.get(projection);
    const isShown = this.progress.of(projection) >= position && !this.progress.parks(projection);
    return !isShown && name !== undefined && this.checkpoints.isParked(name, position);
  }

  /** Until something moved; without a hint it looks itself. */
  private async rest(ms: number, ends: AbortSignal): Promise<void> {
    const seen = this.progress.moved.count;
    await this.progress.moved.next(seen, ms, ends);
    if (this.progress.moved.count === seen) await this.look();
  }

  close(): void {
    this.stop();
    this.ended.abort();
  }

  /** Reads how far the projections are, wherever they run. */
  look(): Promise<void> {
    this.looking ??= this.readCheckpoints().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async readCheckpoints(): Promise<void> {
    const positions = await this.checkpoints.positions();
    for (const [projection, name] of this.names) {
      const { position, parks } = positions.get(name) ?? { position: '', parks: false };
      if (position >= this.progress.of(projection)) this.progress.setParks(projection, parks);
      this.progress.set(projection, position);
    }
  }
}
