import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { complaintEventVersions } from '#complaints/events';
import { registered } from '#complaints/testing';
import { defaultPack } from '#policy-pack/testing';
import { Checkpoints, Clock, CommandRouter, LogReader, Progress, projection, Runners } from '#projections';
import { testReadSide } from '#projections/testing';
import { crisisPolicySection, detectorRulesOf } from '../crisis.policy-section.js';
import { dateOf } from './report.js';
import { WATCH, watchProjectionBy } from './watch.projection.js';
import { WatchRow } from './watch-row.view.js';

/**
 * How fast the watch is, over a real log and PostgreSQL: a history that it catches up on, then so many events a second. Small
 * unless WATCH_HISTORY, WATCH_SECONDS and WATCH_RATE ask for more; figures are printed, and nothing depends on them.
 */
const [HISTORY, SECONDS, RATE] = [
  Number(process.env['WATCH_HISTORY'] ?? 600),
  Number(process.env['WATCH_SECONDS'] ?? 1),
  Number(process.env['WATCH_RATE'] ?? 100),
];
const [PRODUCTS, COMPONENTS, BATCHES, REGIONS] = [400, 10, 6, 5];
const AT_ONCE = 100;

type Side = Awaited<ReturnType<typeof testReadSide>>;

/** Spread evenly, the same at every run. */
const pick = (n: number, salt: number, count: number): number => {
  const first = Math.imul(n ^ salt ^ ((n ^ salt) >>> 16), 0x45d9f3b);
  const second = Math.imul(first ^ (first >>> 16), 0x45d9f3b);
  return Math.floor((((second ^ (second >>> 16)) >>> 0) / 2 ** 32) * count);
};

const complaint = (n: number) =>
  registered({
    complaintId: randomUUID(),
    customerId: null,
    serial: null,
    product: { line: 'Line', model: `M-${pick(n, 7_919, PRODUCTS)}`, specification: null },
    components: [`PART ${pick(n, 104_729, COMPONENTS)}`],
    batch: `B-${pick(n, 1_299_709, BATCHES)}`,
    region: `DE-${pick(n, 15_485_863, REGIONS)}`,
    symptomCode: null,
    partnerId: null,
    outletId: null,
    technicianId: null,
    safetyFlag: 'NONE',
    reportedAt: `${dateOf(20_000 + Math.floor(n / 100))}T12:00:00.000Z`,
  });

const metaOf = (commandId: string) => ({
  by: 'agent-1',
  onBehalfOf: null,
  commandId,
  commandHash: commandId,
  correlationId: commandId,
  causationId: null,
  origin: 'LIVE' as const,
});

const appended = async ({ store, codec }: Side, from: number, count: number): Promise<void> => {
  const appends = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const event = complaint(from + n);
      const encoded = await codec.encode(event, randomUUID(), metaOf(randomUUID()), event.data.reportedAt);
      return { stream: `complaint-${event.data.complaintId}`, expected: -1n, events: [encoded] };
    }),
  );
  await store.appendMany(appends);
};

describe('the speed of the watch', () => {
  let side: Side;
  const progress = new Progress();
  const state: { runners?: Runners } = {};

  beforeAll(async () => {
    side = await testReadSide(complaintEventVersions, [WatchRow]);
    for (let n = 0; n < HISTORY; n += AT_ONCE) await appended(side, n, AT_ONCE);
  }, 600_000);
  afterAll(async () => {
    await state.runners?.close();
    await side.close();
  });

  const reached = async (position: string): Promise<void> => {
    while (progress.of(WATCH.name) < position) await progress.moved.next(progress.moved.count, 100);
  };

  it('is told', async () => {
    const { dataSource, store, listener, codec } = side;
    const parts = {
      ...{ dataSource, store, listener, progress, clock: new Clock(), log: new LogReader(store, codec) },
      checkpoints: new Checkpoints(dataSource, store),
      router: new CommandRouter({} as CommandBus, []),
      pack: defaultPack(crisisPolicySection),
    };
    const runners = new Runners(parts, [projection(watchProjectionBy(detectorRulesOf))], [], []);
    state.runners = runners;
    const [began, idle] = [performance.now(), process.cpuUsage()];
    await runners.start();
    await reached(await store.head());
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(idle);
    const [rows]: { n: number }[] = await dataSource.query(
      `SELECT count(*)::int AS n FROM crisis_watch_v1 WHERE kind = 'SERIES'`,
    );
    const lags: number[] = [];
    const begin = performance.now();
    for (let n = 0; n < SECONDS * RATE; n += AT_ONCE) {
      await appended(side, HISTORY + n, AT_ONCE);
      const [head, at] = [await store.head(), performance.now()];
      lags.push(-1);
      const place = lags.length - 1;
      void reached(head).then(() => {
        lags[place] = performance.now() - at;
      });
      const due = begin + (1_000 * (n + AT_ONCE)) / RATE;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
    const live = (performance.now() - begin) / 1_000;
    await reached(await store.head());
    await new Promise((resolve) => setTimeout(resolve, 150));
    const sorted = lags.toSorted((a, b) => a - b);
    process.stdout.write(
      `caught up on ${HISTORY} complaints in ${seconds.toFixed(1)} s, ${Math.round(HISTORY / seconds)} events/s, ` +
        `${Math.round((user + system) / HISTORY)} µs of CPU in Node an event, ${rows?.n} series; ` +
        `then ${Math.round((SECONDS * RATE) / live)} events/s for ${live.toFixed(1)} s: seen after ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms at the median, ${Math.round(sorted.at(-1) ?? 0)} ms at most\n`,
    );
    expect(rows?.n).toBeGreaterThan(Math.min(HISTORY / 2, PRODUCTS * COMPONENTS));
    expect(sorted[0]).toBeGreaterThan(0);
  }, 600_000);
});
