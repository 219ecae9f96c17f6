import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { crisis } from '#crisis';
import { openReadModels, readModels } from '#database';
import { Codec, Listener, MasterKey, PostgresEventStore, PostgresSubjectKeys } from '#event-store';
import { projectionBy } from '#projections';
import { contexts } from '../../apps/worker/src/contexts.js';
import { eventsOf } from '../../apps/worker/src/service.module.js';
import { counted } from './amounts.js';
import { onGround } from './ground.js';
import { inPieces, type LogEvent } from './log-event.js';
import { type Measure, measured, quantile } from './measure.js';
import type { Options } from './options.js';
import { runnersOf } from './ours-runners.js';
import { packOf } from './pack.js';
import { BENCH_MASTER_KEY, type Place } from './side.js';
import { say } from './turns.js';
import { watchLog } from './watch-log.js';

const WATCH = 'crisis-watch';
const HISTORY = 100_000;
const AT_ONCE = 100;
const RATE = 1_000;

/** The watch over a history of many series, then beside a thousand complaints a second, all in one process. */
export const watchBench = ({ events, seconds }: Options): Promise<Measure[]> =>
  onGround(async (ground) => {
    const history = events ?? HISTORY;
    const side = await openWatch(await ground.place('watch'));
    try {
      say(`writing ${counted(history)} complaints`);
      for (const piece of inPieces(watchLog(0, history), AT_ONCE)) await side.complain(piece);
      say('catching up on them');
      const [began, idle] = [performance.now(), process.cpuUsage()];
      await side.runners.start();
      await side.runners.reached(await side.store.head());
      const took = (performance.now() - began) / 1_000;
      const { user, system } = process.cpuUsage(idle);
      const series = await side.series();
      say(`${counted(RATE)} a second for ${seconds} s, beside ${counted(series)} series`);
      const lags = await live(side, history, seconds);
      return [
        measured('series', 'series', { ours: series }),
        measured(`the watch catches up on ${counted(history)} complaints`, 'events/s', { ours: history / took }),
        measured('the same, CPU of Node', 'µs an event', { ours: (user + system) / history }),
        measured(`beside ${counted(RATE)} a second, seen after, p50`, 'ms', { ours: quantile(lags, 0.5) }),
        measured(`beside ${counted(RATE)} a second, seen after, at most`, 'ms', { ours: Math.max(...lags) }),
      ];
    } finally {
      await side.close();
    }
  });

type Watch = Awaited<ReturnType<typeof openWatch>>;

/** Appends at the rate asked for, as far as it can, and tells how long after each append the watch had seen it. */
const live = async ({ store, runners, complain }: Watch, from: number, seconds: number): Promise<readonly number[]> => {
  const seen: Promise<number>[] = [];
  const begin = performance.now();
  for (const piece of inPieces(watchLog(from, seconds * RATE), AT_ONCE)) {
    await complain(piece);
    const [head, at] = [await store.head(), performance.now()];
    seen.push(runners.reached(head).then(() => performance.now() - at));
    await setTimeout(Math.max(0, begin + (1_000 * seen.length * AT_ONCE) / RATE - performance.now()));
  }
  const rate = (seen.length * AT_ONCE) / ((performance.now() - begin) / 1_000);
  if (rate < RATE * 0.95) say(`only ${counted(Math.round(rate))} a second could be appended`);
  return Promise.all(seen);
};

/** The alerts that the watch wants raised are asked for in vain here. */
const openWatch = async (place: Place) => {
  Logger.overrideLogger(['error']);
  const watch = crisis.projections.find(({ name }) => name === WATCH);
  if (!watch) throw new Error('There is no watch.');
  const pool = new pg.Pool({ connectionString: place.serviceUrl });
  const listener = new Listener(place.serviceUrl);
  await listener.start();
  const store = new PostgresEventStore(pool, listener);
  const keys = new PostgresSubjectKeys(pool, new MasterKey(BENCH_MASTER_KEY), listener);
  const codec = new Codec(keys, eventsOf(contexts));
  const dataSource = await openReadModels(readModels(place.serviceUrl, [watch.view]));
  const runners = runnersOf(projectionBy(watch, packOf()), dataSource, { store, listener, codec });
  const complain = async (log: readonly LogEvent[]): Promise<void> => {
    const encoded = log.map(({ event, id, meta, occurredAt }) => codec.encode(event, id, meta, occurredAt));
    const events = await Promise.all(encoded);
    await store.appendMany(
      events.map((event, n) => ({ stream: log[n]?.stream ?? '', expected: -1n, events: [event] })),
    );
  };
  const series = async (): Promise<number> => {
    const table = dataSource.getMetadata(watch.view).tablePath;
    const rows: { n: number }[] = await dataSource.query(
      `SELECT count(*)::int AS n FROM ${table} WHERE kind = 'SERIES'`,
    );
    return rows[0]?.n ?? 0;
  };
  const close = async (): Promise<void> => {
    await runners.close();
    await store.close();
    await listener.close();
    await dataSource.destroy();
    await pool.end();
  };
  return { store, runners, complain, series, close };
};
