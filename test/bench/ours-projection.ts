import { ComplaintView, complaintProjection } from '#complaints';
import { openReadModels, readModels } from '#database';
import { projection } from '#projections';
import { connected } from './ground.js';
import { mustBe, passing } from './load.js';
import { type OurLog, runnersOf } from './ours-runners.js';
import type { Passed, Place } from './side.js';
import { FOLDED, VIEW } from './view-table.js';

/** The complaint view from nothing to the head, by the runners of a worker. */
export const projectOurs = async (place: Place, log: OurLog, events: number): Promise<Passed> => {
  const dataSource = await openReadModels(readModels(place.serviceUrl, [ComplaintView]));
  await connected(place.ownerUrl, (owner) =>
    owner.query(`TRUNCATE ${VIEW}; DELETE FROM work.checkpoint; DELETE FROM work.tombstone`),
  );
  const runners = runnersOf(projection(complaintProjection), dataSource, log);
  const head = await log.store.head();
  try {
    return await passing(events, async () => {
      await runners.start();
      await runners.reached(head);
      const [row]: { folded: string }[] = await dataSource.query(FOLDED);
      mustBe('Events in the view', row?.folded, events);
    });
  } finally {
    await runners.close();
    await dataSource.destroy();
  }
};
