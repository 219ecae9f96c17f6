import type { CommandBus } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import type { Codec, EventStore, Listener } from '#event-store';
import { Checkpoints, Clock, CommandRouter, LogReader, Progress, type Projection, Runners } from '#projections';

export type OurLog = Readonly<{ store: EventStore; listener: Listener; codec: Codec }>;

const LONGEST_STANDSTILL_MS = 60_000;

/** The runners of a worker for one projection, beside nothing else. */
export const runnersOf = (projection: Projection, dataSource: DataSource, { store, listener, codec }: OurLog) => {
  const progress = new Progress();
  const parts = {
    ...{ dataSource, store, listener, progress },
    log: new LogReader(store, codec),
    checkpoints: new Checkpoints(dataSource, store),
    clock: new Clock(),
    router: new CommandRouter({} as CommandBus, []),
  };
  const runners = new Runners(parts, [projection], [], []);

  /** @throws an error where the projection does not move for a minute */
  const reached = async (head: string): Promise<void> => {
    while (progress.of(projection.name) < head) {
      const seen = progress.moved.count;
      await progress.moved.next(seen, LONGEST_STANDSTILL_MS);
      if (progress.moved.count === seen) throw new Error('The projection does not move.');
    }
  };

  return { start: () => runners.start(), reached, close: () => runners.close() };
};
