import 'reflect-metadata';
import { dumbo } from '@event-driven-io/dumbo';
import type { Event } from '@event-driven-io/emmett';
import { readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import { gathered, statementOn } from './complaint-commands.js';
import { complaintLog } from './complaint-log.js';
import { draftsOf, twentyEvents } from './drafts.js';
import { callFor, callWith, mustBe, passing } from './load.js';
import type { LogEvent } from './log-event.js';
import { fillPeer } from './peer-log.js';
import { peerProjection } from './peer-projection.js';
import { handleByPeer, openPeer } from './peer-store.js';
import { placeGiven, serve, type Tasks } from './side.js';
import { FOLDED, makeViewTable, VIEW } from './view-table.js';

const PAGE = 1_000;
const WRITERS = 20;

const place = placeGiven();
const { pool, store } = await openPeer(place, { inline: false });

const one = async (query: string): Promise<string> => {
  const { rows } = await pool.query<Record<string, unknown>>(query);
  return String(Object.values(rows[0] ?? {})[0]);
};
const stored = async (): Promise<number> => Number(await one('SELECT count(*) FROM emt_messages'));

const eventOf = ({ id, event, meta, occurredAt }: LogEvent): Event =>
  ({ ...event, metadata: { ...meta, occurredAt, messageId: id } }) as unknown as Event;

const append: Tasks['append'] = async ({ writers, perCall, seconds }) => {
  const draftFor = draftsOf(writers, perCall);
  const before = await stored();
  const { calls, ...timing } = await callFor(writers, seconds, (writer) => {
    const { stream, version, events } = draftFor(writer);
    return store.appendToStream(stream, events.map(eventOf), { expectedStreamVersion: BigInt(version) });
  });
  mustBe('Events stored', await stored(), before + calls * perCall);
  return timing;
};

let prepared = 0;

const decide: Tasks['decide'] = async ({ callers, streams }) => {
  const lives = Array.from({ length: streams }, () => twentyEvents(prepared++));
  await callWith(callers, lives, (life) => store.appendToStream(life[0]?.stream ?? '', life.map(eventOf)));
  const known = gathered();
  const before = await stored();
  const ids = lives.map((life) => (life[0]?.stream ?? '').slice('complaint-'.length));
  const timing = await callWith(callers, ids, async (id) =>
    mustBe('Version', await handleByPeer(store, statementOn(id), known), 21),
  );
  mustBe('Events stored', await stored(), before + streams);
  return timing;
};

const replay: Tasks['replay'] = ({ events }) =>
  passing(events, async () => {
    const { execute } = dumbo({ connectionString: place.serviceUrl, pool });
    let read = 0;
    for (let after = 0n, left = true; left; ) {
      const page = await readMessagesBatch(execute, { after, batchSize: PAGE });
      read += page.messages.length;
      left = page.areMessagesLeft;
      after = page.currentGlobalPosition;
    }
    mustBe('Events read', read, events);
  });

const project: Tasks['project'] = async ({ events }) => {
  await makeViewTable(place);
  await pool.query(`TRUNCATE ${VIEW}; DELETE FROM emt_processors`);
  const consumer = store.consumer({
    pulling: { batchSize: PAGE, pullingFrequencyInMs: 0 },
    stopWhen: { noMessagesLeft: true },
  });
  consumer.projector({ processorId: 'complaint', projection: peerProjection() });
  return passing(events, async () => {
    await consumer.start();
    mustBe('Events in the view', await one(FOLDED), events);
  });
};

const projectInline: Tasks['projectInline'] = async ({ events }) => {
  await makeViewTable(place);
  const inline = await openPeer(place, { inline: true });
  await inline.store.schema.dangerous.truncate({ resetSequences: true });
  await pool.query(`TRUNCATE ${VIEW}`);
  const streams = new Map<string, LogEvent[]>();
  for (const each of complaintLog(events)) {
    const known = streams.get(each.stream);
    if (known) known.push(each);
    else streams.set(each.stream, [each]);
  }
  try {
    return await passing(events, async () => {
      await callWith(WRITERS, [...streams], async ([stream, own]) => {
        for (const each of own)
          await inline.store.appendToStream(stream, [eventOf(each)], { expectedStreamVersion: BigInt(each.version) });
      });
      mustBe('Events in the view', await one(FOLDED), events);
    });
  } finally {
    await inline.pool.end();
  }
};

serve(
  {
    append,
    decide,
    replay,
    project,
    projectInline,
    fill: async ({ events }) => {
      await fillPeer(pool, events);
      mustBe('Events stored', await stored(), events);
      return null;
    },
  },
  () => pool.end(),
);
