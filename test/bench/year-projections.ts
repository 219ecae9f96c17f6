import { openReadModels, readModels } from '#database';
import type { PolicyPack } from '#policy-pack';
import { projectionBy } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { passing } from './load.js';
import { type OurLog, runnersOf } from './ours-runners.js';
import type { Place, Rebuilt } from './side.js';

type Rebuilding = Readonly<{
  events: number;
  pack: PolicyPack;
  only?: readonly string[] | null;
  told?: (each: Rebuilt) => void;
}>;

/** Each projection of all contexts, or those that are named, from its table, which is empty, to the head, by the runners of a worker, one after the other. */
export const rebuildEach = async (
  place: Place,
  log: OurLog,
  { events, pack, only = null, told = () => undefined }: Rebuilding,
): Promise<readonly Rebuilt[]> => {
  const all = contexts.flatMap((context) => context.projections).map((each) => projectionBy(each, pack));
  const projections = all.filter(({ name }) => only?.includes(name) ?? true);
  const views = [...new Set(projections.map(({ view }) => view))];
  const dataSource = await openReadModels(readModels(place.serviceUrl, views));
  const rebuilt: Rebuilt[] = [];
  try {
    for (const projection of projections) {
      const table = dataSource.getMetadata(projection.view).tablePath;
      const runners = runnersOf(projection, dataSource, log);
      const head = await log.store.head();
      const { perSecond, rss } = await passing(events, async () => {
        await runners.start();
        await runners.reached(head);
      }).finally(() => runners.close());
      const [row]: { rows: string }[] = await dataSource.query(`SELECT count(*) AS rows FROM ${table}`);
      const each = { name: projection.name, seconds: events / perSecond, rows: Number(row?.rows), rss };
      rebuilt.push(each);
      told(each);
    }
    return rebuilt;
  } finally {
    await dataSource.destroy();
  }
};
