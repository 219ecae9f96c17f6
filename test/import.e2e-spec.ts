import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '#event-store';
import { CommandRouter } from '#projections';
import { importComplaints } from '../apps/cli/src/import/import-complaints.js';
import type { ImportOptions } from '../apps/cli/src/import/import-rows.js';
import { eventually, type TestService, testService } from './support/service.js';

describe('an import of real complaints', () => {
  let service: TestService;
  let folder: string;

  beforeAll(async () => {
    service = await testService();
    folder = await mkdtemp(join(tmpdir(), 'aftercare-import-'));
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  const run = (options: Partial<ImportOptions>, stop = new AbortController()) => {
    const router = service.app.get(CommandRouter, { strict: false });
    const store = service.app.get(EventStore, { strict: false });
    return importComplaints(
      {
        file: 'test/data/nhtsa_complaints.csv',
        mapping: 'nhtsa',
        batch: 200,
        rejects: join(folder, 'rejects.csv'),
        restart: false,
        dryRun: false,
        limit: null,
        ...options,
      },
      {
        withDestination: (work) => work({ send: (command) => router.send(command), store, folder }),
        by: 'import',
        now: () => new Date().toISOString(),
        stdin: process.stdin,
        progress: { start: () => undefined, show: () => undefined, stop: () => undefined },
        signal: stop.signal,
      },
    );
  };
  const total = async (filter: object = {}) =>
    (
      await service.graphql(
        'manager',
        'query ($filter: ComplaintFilterInput) { complaintCounts(filter: $filter) { total } }',
        { filter },
      )
    ).data.complaintCounts.total;

  it('checks everything and imports nothing in a dry run', async () => {
    expect(await run({ dryRun: true })).toMatchObject({ rows: 1_430, importable: 1_430, registered: 0 });
    expect(await total()).toBe(0);
  });

  it('goes on where it was stopped, and adds nothing twice', async () => {
    expect(await run({ limit: 500 })).toMatchObject({ rows: 500, complete: false });
    const rest = await run({});
    expect(rest).toMatchObject({ complete: true, rejected: 0 });
    expect(rest.resumedAfterLine).toBeGreaterThan(0);
    expect(await run({})).toMatchObject({ rows: 1_430, registered: 0, statementsAdded: 0, thereAlready: 1_430 });
    await eventually(total, (count) => count === 1_424);
  });

  /** Who asked for anything: the watch, whose alerts about the past are history. */
  const askers = async (after: string | null = null): Promise<readonly string[]> => {
    const query = `query ($after: String) {
      policyOutcomes(first: 100, after: $after) { nodes { policy } pageInfo { hasNextPage endCursor } }
    }`;
    const { nodes, pageInfo } = (await service.graphql('admin', query, { after })).data.policyOutcomes;
    const names: readonly string[] = nodes.map(({ policy }: { policy: string }) => policy);
    return pageInfo.hasNextPage ? [...names, ...(await askers(pageInfo.endCursor))] : names;
  };

  it('counts by the day of filing, and no policy fires at what is long past', async () => {
    expect(await total({ reportedFrom: '2010-01-01T00:00:00Z', reportedTo: '2011-01-01T00:00:00Z' })).toBeGreaterThan(
      0,
    );
    expect(await total({ reportedFrom: '2020-01-01T00:00:00Z' })).toBe(0);
    expect(new Set(await askers())).toEqual(new Set(['crisis-watch']));
  });

  it.each([
    ['nhtsa-native', 'test/data/nhtsa_native.csv'],
    ['cfpb', 'test/data/cfpb_complaints.csv'],
  ])('reads the other files that ship: %s', async (mapping, file) => {
    const { rows, registered, statementsAdded, repeats, thereAlready, rejected } = await run({ mapping, file });
    expect(rows).toBeGreaterThan(50);
    expect(registered + statementsAdded + repeats + thereAlready + rejected).toBe(rows);
    expect(rejected).toBe(0);
  });

  it('says what is wrong with a file or mapping, and imports nothing', async () => {
    await expect(run({ file: 'test/data/none.csv' })).rejects.toMatchObject({ name: 'OperatorError' });
    await expect(run({ mapping: 'none' })).rejects.toMatchObject({ name: 'OperatorError' });
    await expect(run({ mapping: 'cfpb' })).rejects.toMatchObject({ name: 'OperatorError' });
  });
});
