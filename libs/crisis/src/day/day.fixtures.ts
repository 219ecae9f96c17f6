import type { ExposureTold, WatchDayClosed } from './day.events.js';
import { exposureIdOf } from './day.events.js';

export const PACK = '2026.1+1a2b3c4d';
export const AT = '2026-03-02T00:00:01.000Z';

export const dayClosed = (day = '2026-03-01'): WatchDayClosed => ({
  type: 'WatchDayClosed',
  data: { day, packVersion: PACK, closedAt: AT },
});

export const exposureTold = (given: Partial<ExposureTold['data']> = {}): ExposureTold => ({
  type: 'ExposureTold',
  data: {
    exposureId: exposureIdOf('Ranges R-90', '2026-03-01'),
    product: 'Ranges R-90',
    levels: [{ day: '2026-03-01', units: 120, batches: { '2026-W07': 40 }, regions: { 'DE-BY': 30 } }],
    packVersion: PACK,
    toldAt: AT,
    ...given,
  },
});
