import type { CommandBus } from '@nestjs/cqrs';
import { openReadModels, readModels } from '#database';
import type { Codec, EventStore, Listener } from '#event-store';
import { Checkpoints, Clock, CommandRouter, LogReader, Progress, projectionBy, Runners } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { connected } from './ground.js';
import { passing } from './load.js';
import { reached } from './ours-projection.js';
import type { Place, Rebuilt } from './side.js';
import { packOf } from './year-pack.js';

type Log = Readonly<{ store: EventStore; listener: Listener; codec: Codec }>;

/** Each projection of all contexts from an empty table to the head, by the runners of a worker, one after the other. */
export const rebuildEach = async (
  place: Place,
  { store, listener, codec }: Log,
  events: number,
): Promise<readonly Rebuilt[]> => {
  const pack = packOf();
  const projections = contexts.flatMap((context) => context.projections).map((each) => projectionBy(each, pack));
  const views = [...new Set(projections.map(({ view }) => view))];
  const dataSource = await openReadModels(readModels(place.serviceUrl, views));
  const rebuilt: Rebuilt[] = [];
  try {
    for (const projection of projections) {
      const table = dataSource.getMetadata(projection.view).tablePath;
      await connected(place.ownerUrl, (owner) =>
        owner.query(`TRUNCATE ${table}; DELETE FROM work.checkpoint; DELETE FROM work.tombstone`),
      );
      const progress = new Progress();
      const parts = {
        ...{ dataSource, store, listener, progress },
        log: new LogReader(store, codec),
        checkpoints: new Checkpoints(dataSource, store),
        clock: new Clock(),
        router: new CommandRouter({} as CommandBus, []),
      };
      const runners = new Runners(parts, [projection], [], []);
      const head = await store.head();
      const { perSecond, rss } = await passing(events, async () => {
        await runners.start();
        await reached(progress, projection.name, head);
      }).finally(() => runners.close());
      const [row]: { rows: string }[] = await dataSource.query(`SELECT count(*) AS rows FROM ${table}`);
      rebuilt.push({ name: projection.name, seconds: events / perSecond, rows: Number(row?.rows), rss });
    }
    return rebuilt;
  } finally {
    await dataSource.destroy();
  }
};
