import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testKurrentDb } from '#event-store/testing';
import { eventually, type TestService, testService } from './support/service.js';

const INTAKE = {
  channel: 'HOTLINE',
  product: { line: 'Ranges', model: 'R-90', specification: 'southern' },
  batch: '2026-W07',
  region: 'DE-BY',
  components: ['Hinge'],
  words: 'Die Tür schließt nicht. 门关不上。',
};
const REGISTER = `mutation ($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) { id version position deduplicated complaint { id status words } }
}`;

describe('the service with its events in KurrentDB', () => {
  let server: Awaited<ReturnType<typeof testKurrentDb>>;
  let service: TestService;

  beforeAll(async () => {
    server = await testKurrentDb();
    service = await testService({ EVENT_STORE_URL: server.url });
  });
  afterAll(async () => {
    await service.close();
    await server.stop();
  });

  const register = async (input: object) =>
    (
      await service.graphql('agent', REGISTER, {
        input: { ...INTAKE, reportedAt: new Date(Date.now() - 60_000).toISOString(), ...input },
      })
    ).data.registerComplaint;
  const get = async (path: string) => fetch(new URL(path, service.url));

  it('registers a complaint, shows it, and answers a repeat with the first receipt', async () => {
    const input = { commandId: randomUUID(), reportedAt: new Date(Date.now() - 120_000).toISOString() };
    const receipt = await register(input);
    expect(receipt).toMatchObject({
      version: '0',
      position: expect.any(String),
      deduplicated: false,
      complaint: { status: 'REGISTERED', words: INTAKE.words },
    });
    expect(await register(input)).toEqual({ ...receipt, deduplicated: true });
    const { data } = await service.graphql(
      'agent',
      'query ($id: ID!) { complaint(id: $id) { status words } }',
      receipt,
    );
    expect(data.complaint).toEqual({ status: 'REGISTERED', words: INTAKE.words });
    const stored = server.log.stream(`complaint-${receipt.id}`);
    expect(stored.map(({ type }) => type)).toContain('ComplaintRegistered');
    expect(Buffer.from(stored[0]?.data ?? []).toString()).not.toContain('schließt');
  });

  it('goes on where it was when the connection to the cluster was lost', async () => {
    server.down();
    setTimeout(server.up, 500);
    const { id } = await register({});
    const found = await eventually(
      async () =>
        (await service.graphql('agent', 'query ($id: ID!) { complaint(id: $id) { id } }', { id })).data.complaint,
      (complaint) => complaint?.id === id,
    );
    expect(found.id).toBe(id);
  });

  it('is ready, and measures how far it is behind in seconds', async () => {
    await eventually(
      async () => (await get('/ready')).status,
      (status) => status === 200,
    );
    expect(await (await get('/ready')).json()).toMatchObject({ status: 'UP', reasons: [] });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('aftercare_projection_lag_seconds{projection="complaint"} 0');
  });
});
