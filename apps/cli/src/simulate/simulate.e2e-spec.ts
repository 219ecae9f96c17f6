import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { CommandRunner, EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { Readers, readersOf } from '#projections';
import { eventually, type TestService, testService } from '../../../../test/support/service.js';
import { contexts } from '../../../worker/src/contexts.js';
import { withRepairs } from './simulate.fixtures.js';
import { simulate } from './simulate.js';
import type { Summary } from './summary.js';

describe('a simulation of half a year', () => {
  let service: TestService;
  let pool: Pool;
  let first: Summary;

  const run = (parts: { dry?: boolean; signal?: AbortSignal } = {}) =>
    simulate(withRepairs, {
      pack: service.app.get(PolicyPack, { strict: false }),
      destination: parts.dry
        ? null
        : {
            runner: service.app.get(CommandRunner, { strict: false }),
            store: service.app.get(EventStore, { strict: false }),
          },
      progress: { start: () => undefined, show: () => undefined, stop: () => undefined },
      signal: parts.signal ?? new AbortController().signal,
      clock: () => 0,
    });

  const rows = async (sql: string, parameters: readonly unknown[] = []) =>
    (await pool.query(sql, [...parameters])).rows;
  const head = () => service.app.get(EventStore, { strict: false }).head();
  const queried = async (query: string) => (await service.graphql('manager', `{ ${query} }`)).data;

  beforeAll(async () => {
    service = await testService();
    pool = new Pool({ connectionString: service.database.ownerUrl, max: 1 });
  });
  beforeAll(async () => {
    first = await run();
  });
  afterAll(async () => {
    await pool.end();
    await service.close();
  });

  it('is accepted by every rule, and is all of what was worked out', async () => {
    const dry = await run({ dry: true });
    expect(first).toMatchObject({ complete: true, units: withRepairs.units, refused: {}, thereAlready: 0 });
    expect(first.events).toBeGreaterThan(first.commands);
    expect([dry.commands, dry.made, dry.events]).toEqual([first.commands, first.made, null]);
  });

  it('is folded by every projection, and policies that react to what is imported add nothing', async () => {
    const at = await head();
    const readers = new Readers(rows, service.app.get(EventStore, { strict: false }), readersOf(contexts));
    await eventually(
      () => readers.states(),
      (states) => states.every(({ lagEvents }) => lagEvents === 0),
    );
    await eventually(
      () => rows("SELECT count(*)::int AS waiting FROM work.ask WHERE status = 'WAITING' AND due_at <= now()"),
      ([{ waiting }]) => waiting === 0,
    );
    expect(await head()).toBe(at);
    expect(await rows("SELECT 1 FROM work.ask WHERE status = 'DONE' LIMIT 1")).toHaveLength(1);
    expect(await rows("SELECT asker, status FROM work.ask WHERE status <> 'DONE' AND due_at <= now()")).toEqual([]);
    expect(await rows('SELECT reader, stream, error FROM work.parked')).toEqual([]);
  });

  it('shows in the service', async () => {
    const { complaintCounts } = await queried('complaintCounts { total }');
    expect(complaintCounts.total).toBe(first.made.complaints);
    const { workOrders, partners } = await queried('workOrders { totalCount } partners { totalCount }');
    expect([workOrders.totalCount, partners.totalCount]).toEqual([first.made['work orders'], first.made.partners]);
    expect(workOrders.totalCount).toBeGreaterThan(2);
    const { surveyResponses } = await queried('surveyResponses { totalCount }');
    expect(surveyResponses.totalCount).toBeGreaterThan(2);
  });

  it('adds nothing when it is run again', async () => {
    const at = await head();
    const again = await run();
    expect(again).toMatchObject({ complete: true, refused: {}, commands: first.commands, events: 0 });
    expect(await head()).toBe(at);
  });
});
