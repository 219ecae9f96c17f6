import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { complaintDecider } from '#complaints';
import {
  type Append,
  Codec,
  CommandRunner,
  Listener,
  MasterKey,
  PostgresEventStore,
  PostgresSubjectKeys,
  START,
} from '#event-store';
import { contexts } from '../../apps/worker/src/contexts.js';
import { eventsOf } from '../../apps/worker/src/service.module.js';
import { counted } from './amounts.js';
import { gathered, statementOn } from './complaint-commands.js';
import { complaintLog } from './complaint-log.js';
import { type Draft, draftsOf, newEventOf, twentyEvents } from './drafts.js';
import { callFor, callWith, mustBe, passing } from './load.js';
import { fillOurs } from './ours-log.js';
import { projectOurs } from './ours-projection.js';
import { workAll } from './ours-worker.js';
import { packOf } from './pack.js';
import { BENCH_MASTER_KEY, placeGiven, type Rebuilt, serve, type Tasks } from './side.js';
import { simulatedLog } from './simulated-log.js';
import { say } from './turns.js';
import { comparedWithLog } from './year-oracle.js';
import { rebuildEach } from './year-projections.js';

const CONNECTIONS = 20;
const PAGE = 1_000;

// What projections ask for is sent in vain here; the service that comes later does it.
Logger.overrideLogger(['error']);

const place = placeGiven();
const versions = eventsOf(contexts);
const pool = new pg.Pool({ connectionString: place.serviceUrl, max: CONNECTIONS, keepAlive: true });
const listener = new Listener(place.serviceUrl);
await listener.start();
const store = new PostgresEventStore(pool, listener);
const master = new MasterKey(BENCH_MASTER_KEY);

/** With an empty cache of keys, as after a start. */
const freshCodec = () => new Codec(new PostgresSubjectKeys(pool, master, listener), versions);

const stored = async (): Promise<number> => {
  const { rows } = await pool.query<{ stored: string }>('SELECT count(*) AS stored FROM events.event');
  return Number(rows[0]?.stored);
};

const appendOf = ({ stream, version, events }: Draft): Append => ({
  stream,
  expected: BigInt(version) - 1n,
  events: events.map(newEventOf),
});

const append: Tasks['append'] = async ({ writers, perCall, seconds }) => {
  const draftFor = draftsOf(writers, perCall);
  const before = await stored();
  const { calls, ...timing } = await callFor(writers, seconds, (writer) => store.append(appendOf(draftFor(writer))));
  mustBe('Events stored', await stored(), before + calls * perCall);
  return timing;
};

let prepared = 0;

const decide: Tasks['decide'] = async ({ callers, streams }) => {
  const codec = freshCodec();
  const lives = Array.from({ length: streams }, () => twentyEvents(prepared++));
  await callWith(callers, lives, async (life) => {
    const events = life.map(({ event, id, meta, occurredAt }) => codec.encode(event, id, meta, occurredAt));
    return store.append({ stream: life[0]?.stream ?? '', expected: -1n, events: await Promise.all(events) });
  });
  const runner = new CommandRunner(store, freshCodec(), master);
  const known = gathered();
  const before = await stored();
  const ids = lives.map((life) => (life[0]?.stream ?? '').slice('complaint-'.length));
  const timing = await callWith(callers, ids, async (id) => {
    const { version } = await runner.run(complaintDecider, statementOn(id), known);
    mustBe('Version', version, 20);
  });
  mustBe('Events stored', await stored(), before + streams);
  return timing;
};

const replay: Tasks['replay'] = ({ events }) =>
  passing(events, async () => {
    let read = 0;
    for (let after = START, last = false; !last; ) {
      const page = await store.readAll({ after, limit: PAGE });
      read += page.events.length;
      last = page.events.length < PAGE;
      after = page.upTo;
    }
    mustBe('Events read', read, events);
  });

serve(
  {
    append,
    decide,
    replay,
    fill: async ({ events }) => {
      await fillOurs(place, freshCodec(), complaintLog(events));
      mustBe('Events stored', await stored(), events);
      return null;
    },
    fillYear: async (options) => {
      const events = await fillOurs(place, freshCodec(), simulatedLog(options, packOf()));
      mustBe('Events stored', await stored(), events);
      return events;
    },
    work: ({ events }) => workAll(place, events),
    rebuild: ({ events }) => {
      const told = ({ name, seconds, rows }: Rebuilt) =>
        say(`${name}: ${counted(Math.round(events / seconds))} events/s, ${counted(rows)} rows`);
      return rebuildEach(place, { store, listener, codec: freshCodec() }, { events, told, pack: packOf() });
    },
    compare: () => comparedWithLog(place, packOf()),
    project: ({ events }) => projectOurs(place, { store, listener, codec: freshCodec() }, events),
  },
  async () => {
    await store.close();
    await listener.close();
    await pool.end();
  },
);
