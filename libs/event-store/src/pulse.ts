/** A wake-up without content: who waits looks for itself. Beats are counted, so that none between look and wait is lost. */
export class Pulse {
  private beats = 0;
  private readonly sleepers = new Set<() => void>();

  get count(): number {
    return this.beats;
  }

  ring(): void {
    this.beats += 1;
    for (const wake of this.sleepers) wake();
  }

  /** Resolves at the first beat after number `seen`, after `ms` milliseconds, or when `signal` aborts. */
  async next(seen: number, ms: number, signal?: AbortSignal): Promise<void> {
    if (this.beats !== seen || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.sleepers.add(wake);
      signal?.addEventListener('abort', wake);
    });
  }
}
