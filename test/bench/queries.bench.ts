import { counted } from './amounts.js';
import { connected, onGround } from './ground.js';
import { callFor } from './load.js';
import { type Measure, measured } from './measure.js';
import type { Options } from './options.js';
import { FINDING, type Found, QUERIES } from './queries.js';
import { openServer, type Target } from './servers.js';
import { askApart, BENCH_MASTER_KEY, LARGE, type Place } from './side.js';
import { yearOf } from './simulated-log.js';
import { say } from './turns.js';

const EVENTS = 1_000_000;
const CALLERS = 4;
const WARM_UP = 1;

/** What queries take over HTTP on a store of a million events, with every projection of every context at the head. */
export const queriesBench = (options: Options): Promise<readonly Measure[]> =>
  onGround(async (ground) => {
    const place = await ground.place('queries');
    const events = await filled(place, options.events ?? EVENTS);
    say(`the service reads ${counted(events)} events`);
    await ground.checkpoint();
    return timedQueries(place, options.seconds);
  });

/** Each query beside the whole service, for so many seconds. */
export const timedQueries = async ({ serviceUrl, ownerUrl }: Place, seconds: number): Promise<readonly Measure[]> => {
  const server = await openServer('bench-server.js', {
    DATABASE_URL: serviceUrl,
    DATABASE_OWNER_URL: ownerUrl,
    AFTERCARE_MASTER_KEY: BENCH_MASTER_KEY.toString('base64'),
    BENCH_ROLE: 'manager',
  });
  try {
    await server.rest();
    await connected(ownerUrl, (owner) => owner.query('VACUUM ANALYZE'));
    const found = await finding(server.target);
    const measures: Measure[] = [];
    for (const [name, query] of Object.entries(QUERIES)) {
      const timing = await timed(server.target, query(found), seconds);
      say(`${name}: p50 ${timing.p50.toFixed(1)} ms, p99 ${timing.p99.toFixed(1)} ms`);
      measures.push(measured(`${name}, p50`, 'ms', { ours: timing.p50 }));
      measures.push(measured(`${name}, p99`, 'ms', { ours: timing.p99 }));
    }
    return measures;
  } finally {
    await server.close();
  }
};

const filled = (place: Place, events: number): Promise<number> => {
  const year = yearOf(events);
  say(`the past of ${JSON.stringify(year)}`);
  return askApart(place, LARGE, 'fillYear', year);
};

type Nodes = Readonly<{ nodes: readonly Readonly<{ id: string }>[] }>;

const finding = async (target: Target): Promise<Found> => {
  const { partners, technicians, workOrders, complaints } = (await asked(target, FINDING)) as Record<string, Nodes>;
  const first = (list: Nodes | undefined): string => list?.nodes[0]?.id ?? '';
  return {
    partnerId: first(partners),
    technicianId: first(technicians),
    workOrderId: first(workOrders),
    complaintId: first(complaints),
  };
};

const timed = async (target: Target, query: string, seconds: number) => {
  await callFor(1, Math.min(seconds, WARM_UP), () => asked(target, query));
  return callFor(CALLERS, seconds, () => asked(target, query));
};

/** @throws an error where the answer is none */
const asked = async ({ url, token }: Target, query: string): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: readonly { message: string }[] };
  if (errors) throw new Error(`${query} was answered by ${errors.map(({ message }) => message).join('; ')}`);
  return data;
};
