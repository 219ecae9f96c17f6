/** Lets the commands of one process on one stream take turns, so that they don't lose races against each other. */
export class StreamQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Runs `task` when all earlier tasks on any of these streams have ended, however they ended. */
  run<T>(streams: readonly string[], task: () => Promise<T>): Promise<T> {
    const earlier = streams.map((stream) => this.tails.get(stream)).filter((tail) => tail !== undefined);
    const turn = earlier.length ? Promise.allSettled(earlier).then(task) : task();
    const tail = turn.catch(() => undefined).finally(() => this.leave(streams, tail));
    for (const stream of streams) this.tails.set(stream, tail);
    return turn;
  }

  private leave(streams: readonly string[], tail: Promise<unknown>): void {
    for (const stream of streams) if (this.tails.get(stream) === tail) this.tails.delete(stream);
  }
}
