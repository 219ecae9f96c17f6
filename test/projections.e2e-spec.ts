import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { projectionsCommand } from '../apps/cli/src/projections/projections.command.js';
import { eventually, type TestService, testService } from './support/service.js';

const PROJECTIONS = `query ($kinds: [ProjectionKind!]! = [PROJECTION]) {
  projections(kinds: $kinds) {
    id kind name version status error position lagEvents lagSeconds rate owner ownedSince parkedCount
    parked(first: 5) { totalCount nodes { stream eventId eventType error tries waiting parkedAt nextTryAt } }
  }
}`;
const RETRY = 'mutation ($input: RetryParkedInput!) { retryParked(input: $input) }';
const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { id position } }`;

const INTAKE = {
  channel: 'HOTLINE',
  product: { line: 'Ranges', model: 'R-90', specification: 'southern' },
  region: 'DE-BY',
  components: ['Hinge'],
  words: 'The door does not close.',
  reportedAt: new Date(Date.now() - 60_000).toISOString(),
};

describe('the projections of a service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  const projections = async (kinds = ['PROJECTION']) =>
    (await service.graphql('auditor', PROJECTIONS, { kinds })).data.projections;
  const complaint = async () => (await projections()).find(({ name }: { name: string }) => name === 'complaint');
  const query = (sql: string) => service.app.get(DataSource).query(sql);

  it('tell where they stand and which worker runs each', async () => {
    await service.graphql('agent', REGISTER, { input: { kind: 'CONSUMER', name: 'Ann Example' } });
    const all = await eventually(
      () => projections(['PROJECTION', 'POLICY', 'EFFECT']),
      (each) => each.every(({ lagEvents }: { lagEvents: number }) => lagEvents === 0),
    );
    expect(new Set(all.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['PROJECTION', 'POLICY', 'EFFECT']));
    expect(new Set(all.map(({ owner }: { owner: string }) => owner)).size).toBe(1);
    expect(await complaint()).toEqual({
      id: expect.stringMatching(/^projection:complaint:\d+$/),
      kind: 'PROJECTION',
      name: 'complaint',
      version: expect.any(Number),
      status: 'RUNNING',
      error: null,
      position: expect.stringMatching(/^[0-9a-f]{32}$/),
      lagEvents: 0,
      lagSeconds: 0,
      rate: expect.any(Number),
      owner: expect.stringContaining(`-${process.pid}-`),
      ownedSince: expect.any(String),
      parkedCount: 0,
      parked: { totalCount: 0, nodes: [] },
    });
  });

  it('are not shown to everybody, and retried by administrators alone', async () => {
    const codes = async (answer: ReturnType<TestService['graphql']>) =>
      (await answer).errors?.map(({ extensions }) => extensions.code);
    expect(await codes(service.graphql('agent', PROJECTIONS))).toEqual(['FORBIDDEN']);
    expect(await codes(service.graphql('manager', RETRY, { input: { name: 'complaint' } }))).toEqual(['FORBIDDEN']);
    expect(await codes(service.graphql('admin', RETRY, { input: { name: 'nonsense' } }))).toEqual([
      'PROJECTION_NOT_FOUND',
    ]);
  });

  it('park what they can not fold, show it, and make up for it when asked', async () => {
    const { id, version } = await complaint();
    const table = `read.complaint_v${version}`;
    await query(`ALTER TABLE ${table} ADD CONSTRAINT spoilt CHECK (batch <> 'SPOILT')`);
    const register = (batch: string) =>
      service.graphql(
        'agent',
        'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id complaint { batch } } }',
        { input: { ...INTAKE, batch } },
      );
    const { data, errors } = await register('SPOILT');
    expect(data?.registerComplaint?.complaint ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['PROJECTION_PARKED']);
    expect((await register('SOUND')).data.registerComplaint.complaint).toEqual({ batch: 'SOUND' });
    expect(await complaint()).toMatchObject({
      status: 'RUNNING',
      parkedCount: 1,
      parked: {
        totalCount: 1,
        nodes: [{ eventType: 'ComplaintRegistered', error: expect.stringContaining('"spoilt"') }],
      },
    });
    expect(await (await fetch(new URL('/metrics', service.url))).text()).toContain(
      `aftercare_reader_parked_streams{reader="${id}"} 1`,
    );
    await query(`ALTER TABLE ${table} DROP CONSTRAINT spoilt`);
    expect((await service.graphql('admin', RETRY, { input: { name: 'complaint' } })).data.retryParked).toBe(1);
    await eventually(complaint, ({ parkedCount }) => parkedCount === 0);
    const shown = `query ($id: ID!) { complaint(id: $id) { batch } }`;
    expect((await service.graphql('agent', shown, { id: data.registerComplaint.id })).data.complaint).toEqual({
      batch: 'SPOILT',
    });
  });

  it('are listed and made anew beside the service by commands', async () => {
    const environment = {
      ...process.env,
      AFTERCARE_DATA: service.ground.folder,
      DATABASE_URL: service.database.serviceUrl,
      DATABASE_OWNER_URL: service.database.ownerUrl,
    };
    const before = process.env;
    const written: string[] = [];
    const write = process.stdout.write;
    process.env = environment;
    process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
      const aftercare = (...words: string[]) => projectionsCommand().parseAsync(words, { from: 'user' });
      await aftercare('rebuild', 'complaint');
      await aftercare('retry', 'complaint');
      await aftercare('list', '--json');
      await expect(aftercare('rebuild', 'nonsense')).rejects.toThrow(
        /^There is no projection nonsense: choose .*complaint/,
      );
    } finally {
      process.stdout.write = write;
      process.env = before;
    }
    const [rebuilt, retried, ...listed] = written;
    expect(rebuilt).toMatch(/^complaint has 2 rows, made anew from \d+ events\.\n$/);
    expect(retried).toBe('0 will be tried again within seconds, where a worker runs.\n');
    expect(JSON.parse(listed.join(''))).toContainEqual({
      name: 'complaint',
      version: expect.any(Number),
      status: 'RUNNING',
      behind: expect.any(Number),
      behindSeconds: expect.any(Number),
      parked: 0,
      owner: (await complaint()).owner,
      rebuiltTo: null,
    });
    const { errors } = await service.graphql('agent', '{ complaints(first: 5) { nodes { id batch } } }');
    expect(errors).toBeUndefined();
  });
});
