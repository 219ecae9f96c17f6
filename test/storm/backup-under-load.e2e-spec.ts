import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import type { TestDatabase } from '#database/testing';
import { backup } from '../../apps/cli/src/backup/backup.js';
import { restore } from '../../apps/cli/src/backup/restore.js';
import { eventually, type TestService, take, testService } from '../support/service.js';
import { form } from './support/form.js';

const CUSTOMERS = form(60, 2_000);
const REGISTER =
  'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { id customer { name } } }';
const CHANGES = 'subscription ($after: String) { customerChanges(after: $after) { kind id cursor customer { name } } }';
const silent = () => undefined;

describe('a backup that is taken under load', () => {
  const environment = { AFTERCARE_MASTER_KEY: Buffer.alloc(32, 9).toString('base64') };
  let folder: string;
  let source: TestService;
  let target: TestService;
  let cursor: string;

  const register = async (service: TestService, name: string): Promise<string> => {
    const { data } = await service.graphql('agent', REGISTER, { input: { kind: 'CONSUMER', name } });
    return data.registerCustomer.id;
  };
  const events = async ({ ownerUrl }: TestDatabase): Promise<string[]> => {
    const pool = new Pool({ connectionString: ownerUrl });
    const { rows } = await pool.query<{ event: string }>(
      `SELECT concat_ws(' ', position, stream, version, id, md5(data::text), md5(meta::text)) AS event FROM events.event ORDER BY position`,
    );
    await pool.end();
    return rows.map(({ event }) => event);
  };
  const total = async (service: TestService): Promise<number> =>
    (await service.graphql('agent', '{ customers { totalCount } }')).data.customers.totalCount;

  beforeAll(
    async () => {
      folder = await mkdtemp(join(tmpdir(), 'aftercare-storm-'));
      source = await testService(environment);
      await register(source, 'Ann Example');
      const [first] = await take(await source.subscribe('agent', CHANGES), 1);
      cursor = first?.data.customerChanges.cursor;
      let left = CUSTOMERS;
      const writers = Array.from({ length: 8 }, async (_, n) => {
        while (left-- > 0) await register(source, `Customer ${n} ${randomUUID()}`);
      });
      while (left > CUSTOMERS / 2) await pause(5);
      await backup(source.database.ownerUrl, join(folder, 'saved'), silent);
      await Promise.all(writers);
      target = await testService(environment, ({ ownerUrl }) => restore(ownerUrl, join(folder, 'saved'), silent));
    },
    60_000 + CUSTOMERS * 100,
  );
  afterAll(async () => {
    await Promise.all([source?.close(), target?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('holds the log up to one moment, complete and in order', async () => {
    const [before, after] = [await events(source.database), await events(target.database)];
    expect(after.length).toBeGreaterThan(0);
    expect(after).toEqual(before.slice(0, after.length));
    expect(before).toHaveLength(CUSTOMERS + 1);
  });

  it('goes on where it was restored, with read models made anew and texts that can be read', async () => {
    const restored = (await events(target.database)).length;
    await eventually(
      () => total(target),
      (count) => count === restored,
    );
    const id = await register(target, 'Bob Example');
    expect(
      await eventually(
        () => total(target),
        (count) => count > restored,
      ),
    ).toBe(restored + 1);
    const { data } = await target.graphql('agent', 'query ($id: ID!) { customer(id: $id) { name } }', { id });
    expect(data.customer.name).toBe('Bob Example');
    const { data: old } = await target.graphql('agent', '{ customers(first: 100) { nodes { name } } }');
    expect(old.customers.nodes.map(({ name }: { name: string }) => name)).not.toContain(null);
  });

  it('refuses the cursors of what came after it', async () => {
    await expect(take(await target.subscribe('agent', CHANGES, { after: cursor }), 1)).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'CURSOR_NOT_OF_THIS_FEED' }) }),
    ]);
    const [own] = await take(await source.subscribe('agent', CHANGES, { after: cursor }), 1);
    expect(own?.data.customerChanges.kind).toBe('UPSERTED');
  });
});
