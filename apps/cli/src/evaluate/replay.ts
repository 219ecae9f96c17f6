import {
  type Alarm,
  type CustomerReports,
  EMPTY_POOL,
  type Pool,
  type SeriesName,
  type SeriesState,
  type Signal,
  type WatchRules,
  watch,
} from '#crisis';
import type { Progress } from '../import/progress.js';

export type WatchedSeries = ReadonlyMap<string, Readonly<{ name: SeriesName; state: SeriesState }>>;

/** What the watch came to, when all reports of a history had passed it in the order of filing. */
export type Replayed = Readonly<{ pool: Pool; series: WatchedSeries; alarms: readonly Alarm[]; lastDay: number }>;

/** Has the reports of a history pass the watch one by one, by the code that watches a live service. */
export const replay = (signals: readonly Signal[], rules: WatchRules, progress: Progress): Replayed => {
  const series = new Map<string, Readonly<{ name: SeriesName; state: SeriesState }>>();
  const customers = new Map<string, CustomerReports>();
  const alarms: Alarm[] = [];
  const known = {
    seriesById: (id: string) => series.get(id)?.state,
    customerById: (who: string) => customers.get(who),
  };
  let pool = EMPTY_POOL;
  progress.start();
  signals.forEach((after, n) => {
    const step = watch({ ...known, pool }, { before: null, after }, rules);
    for (const [id, entry] of step.series) series.set(id, entry);
    for (const [who, reports] of step.customers) customers.set(who, reports);
    alarms.push(...step.alarms);
    pool = step.pool;
    progress.show({ rows: n + 1, read: n + 1, size: signals.length });
  });
  progress.stop();
  return { pool, series, alarms, lastDay: signals.at(-1)?.day ?? 0 };
};
