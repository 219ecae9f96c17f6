import type { CommandBus } from '@nestjs/cqrs';
import { ComplaintView, complaintProjection } from '#complaints';
import { openReadModels, readModels } from '#database';
import type { Codec, EventStore, Listener } from '#event-store';
import { Checkpoints, Clock, CommandRouter, LogReader, Progress, projection, Runners } from '#projections';
import { connected } from './ground.js';
import { mustBe, passing } from './load.js';
import type { Passed, Place } from './side.js';
import { FOLDED, VIEW } from './view-table.js';

type Log = Readonly<{ store: EventStore; listener: Listener; codec: Codec }>;

/** The complaint view from nothing to the head, by the runners of a worker. */
export const projectOurs = async (place: Place, { store, listener, codec }: Log, events: number): Promise<Passed> => {
  const dataSource = await openReadModels(readModels(place.serviceUrl, [ComplaintView]));
  await connected(place.ownerUrl, (owner) =>
    owner.query(`TRUNCATE ${VIEW}; DELETE FROM work.checkpoint; DELETE FROM work.tombstone`),
  );
  const progress = new Progress();
  const parts = {
    ...{ dataSource, store, listener, progress },
    log: new LogReader(store, codec),
    checkpoints: new Checkpoints(dataSource, store),
    clock: new Clock(),
    router: new CommandRouter({} as CommandBus, []),
  };
  const runners = new Runners(parts, [projection(complaintProjection)], [], []);
  const head = await store.head();
  try {
    return await passing(events, async () => {
      await runners.start();
      await reached(progress, complaintProjection.name, head);
      const [row]: { folded: string }[] = await dataSource.query(FOLDED);
      mustBe('Events in the view', row?.folded, events);
    });
  } finally {
    await runners.close();
    await dataSource.destroy();
  }
};

const LONGEST_STANDSTILL_MS = 60_000;

/** @throws an error where the projection does not move for a minute */
export const reached = async (progress: Progress, name: string, head: string): Promise<void> => {
  while (progress.of(name) < head) {
    const seen = progress.moved.count;
    await progress.moved.next(seen, LONGEST_STANDSTILL_MS);
    if (progress.moved.count === seen) throw new Error('The projection does not move.');
  }
};
