import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#database/testing';
import { NO_STREAM } from '#event-store';
import { newEvent, testKurrentDb } from '#event-store/testing';
import { loadSettings } from '#settings';
import { readStatus } from './status.command.js';
import { withEventStore } from './with-event-store.js';

describe('the status', () => {
  let server: Awaited<ReturnType<typeof testKurrentDb>>;
  let database: TestDatabase;

  beforeAll(async () => {
    [server, database] = await Promise.all([testKurrentDb(), testDatabase()]);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const statusAfter = (count: number, environment: Record<string, string>) =>
    withEventStore(database, loadSettings(environment), async (store, pool) => {
      for (let n = 0; n < count; n += 1)
        await store.append({ stream: `sample-${n}`, expected: NO_STREAM, events: [newEvent(randomUUID())] });
      return { ...(await readStatus(store, pool)), identity: await store.identity() };
    });

  it('counts events where they are in PostgreSQL', async () => {
    const { store, readers, asked, identity } = await statusAfter(3, {});
    expect(store).toMatchObject({ ...identity, postgres: expect.stringMatching(/^\d+/), events: 3 });
    expect(readers.find(({ name }) => name === 'projection:customer:1')).toEqual({
      name: 'projection:customer:1',
      status: 'UNOWNED',
      behind: 3,
      behindSeconds: expect.any(Number),
      parked: 0,
      owner: null,
      movedAt: null,
    });
    expect(asked).toEqual([]);
  });

  it('tells seconds alone where they are in KurrentDB', async () => {
    const { store, readers, identity } = await statusAfter(2, { EVENT_STORE_URL: server.url });
    expect(store).toMatchObject({ ...identity, events: null });
    expect(readers[0]).toMatchObject({ behind: null, behindSeconds: expect.any(Number) });
  });
});
