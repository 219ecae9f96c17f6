import { idsIn, instantOf } from '#values';
import type { ExposureTold, WatchDayClosed } from '../day/day.events.js';
import { poolWith, withExposure } from '../watch/exposure.js';
import { EMPTY_POOL } from '../watch/watch.js';
import { memoryId, POOL_ID, type Recall } from './memory.js';
import { dateOf, dayAt, dayOf } from './report.js';

const DAY_MS = 86_400_000;
const reminderId = idsIn('c9d6a3f2-88b1-5a1c-9a34-71c0d6e6f1b7');

/** The units of a product as they were told, into its row and into what all products have. */
export const keepExposure = (recall: Recall, { product, levels }: ExposureTold['data']): void => {
  const before = recall.of('EXPOSURE', memoryId.exposure(product))?.exposure;
  const told = levels.map((each) => ({ ...each, day: dayOf(each.day) }));
  const exposure = withExposure(before, told);
  const { pool = EMPTY_POOL, closedDay = null } = recall.of('POOL', POOL_ID) ?? {};
  const after = { ...pool, exposure: poolWith(pool.exposure, before, exposure) };
  recall.keep(memoryId.exposure(product), { kind: 'EXPOSURE', product, exposure });
  recall.keep(POOL_ID, { kind: 'POOL', pool: after, closedDay });
};

/** The day that is to be closed next: that after the one that was closed, or that of the first report ever. */
export const dayToClose = (
  recall: Recall,
  { closed, recordedAt, zone }: Readonly<{ closed: WatchDayClosed['data'] | null; recordedAt: string; zone: string }>,
) => {
  const { pool = EMPTY_POOL, closedDay = null } = recall.of('POOL', POOL_ID) ?? {};
  if (!closed && closedDay !== null) return [];
  const last = closed ? dayOf(closed.day) : dayAt(zone, recordedAt) - 1;
  recall.keep(POOL_ID, { kind: 'POOL', pool, closedDay: last });
  const day = dateOf(last + 1);
  const dueAt = new Date(instantOf(zone, (last + 2) * DAY_MS)).toISOString();
  return [{ id: reminderId(day), key: 'watch-day', dueAt, command: { type: 'CloseWatchDay', data: { day } } }];
};
