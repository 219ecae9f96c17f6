import { Pulse } from '#event-store';

const NEVER_MS = 2 ** 31 - 1;

/** So many at a time; who has waited longest is next. */
export class Turns {
  private taken = 0;
  private waiting = 0;
  private readonly given = new Pulse();

  constructor(private readonly most: number) {}

  /** Whether somebody waits, for whom a turn should end. */
  get areWanted(): boolean {
    return this.waiting > 0;
  }

  /** Does `work` when it has its turn; not at all where `signal` aborts before. */
  async take(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    this.waiting += 1;
    while (this.taken >= this.most && !signal.aborted) await this.given.next(this.given.count, NEVER_MS, signal);
    this.waiting -= 1;
    if (signal.aborted) return;
    this.taken += 1;
    try {
      await work();
    } finally {
      this.taken -= 1;
      this.given.ring();
    }
  }
}
