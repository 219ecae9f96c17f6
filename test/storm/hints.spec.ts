import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { type TestDatabase, testDatabase } from '#database/testing';
import { type EventStore, NO_STREAM, numberOf, START } from '#event-store';
import { newEvent } from '#event-store/testing';
import { openStore } from './support/open-store.js';

/** The positions that a subscriber sees, one after the other, as numbers. */
const positions = async function* (store: EventStore, signal: AbortSignal): AsyncGenerator<bigint> {
  for await (const { events } of store.subscribe({ after: START, signal }))
    for (const { position } of events) yield numberOf(position);
};

describe('a reader without hints', () => {
  let database: TestDatabase;
  let writer: ReturnType<typeof openStore>;

  beforeAll(async () => {
    database = await testDatabase();
    writer = openStore(database.serviceUrl);
  });
  afterAll(async () => {
    await writer.close();
    await database.drop();
  });

  const append = async () => {
    const stream = `sample-${randomUUID()}`;
    const { position } = await writer.store.append({ stream, expected: NO_STREAM, events: [newEvent(randomUUID())] });
    return numberOf(position ?? START);
  };
  const follows = async (reader: ReturnType<typeof openStore>, between: () => Promise<unknown>) => {
    const stop = new AbortController();
    const seen = positions(reader.store, stop.signal);
    for (let n = 0; n < 3; n += 1) {
      const appended = await append();
      for await (const position of { [Symbol.asyncIterator]: () => ({ next: () => seen.next() }) })
        if (position === appended) break;
      await between();
    }
    stop.abort();
    await seen.return(undefined);
    await reader.close();
  };

  it('sees everything although it can listen to nobody', async () => {
    const reader = openStore(database.serviceUrl, { hintsFrom: 'postgresql://nobody@127.0.0.1:1/nowhere' });
    await expect(follows(reader, async () => undefined)).resolves.toBeUndefined();
  });

  it('sees everything although the connection on which it listens is cut again and again', async () => {
    const owner = new Pool({ connectionString: database.ownerUrl });
    const reader = openStore(database.serviceUrl);
    const cut = () =>
      owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'aftercare hints'`,
      );
    await expect(follows(reader, cut)).resolves.toBeUndefined();
    await owner.end();
  });
});
