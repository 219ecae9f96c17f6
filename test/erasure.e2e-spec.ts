import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Role } from '#auth';
import { ERASED } from '#event-sourcing';
import { Codec, EventStore, START } from '#event-store';
import { type Answer, eventually, type TestService, testService } from './support/service.js';

/** Stands in every text that somebody says or that is said of them. */
const SAID = 'Xanthippe';

const CONTACT = {
  name: `${SAID} Example`,
  phone: '+49 89 1',
  email: `${SAID}@example.com`,
  address: `${SAID} Street 1`,
};
const FILE = {
  uri: 'https://files.example.com/1',
  sha256: 'ab'.repeat(32),
  mediaType: 'image/jpeg',
  name: `${SAID}.jpg`,
};

describe('an erased customer', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  const succeeded = ({ data, errors }: Answer) => {
    expect(errors).toBeUndefined();
    return data;
  };
  const done = async (mutation: string, input: object, role: Role = 'agent') => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    return succeeded(await service.graphql(role, query, { input }))[mutation].id as string;
  };
  const customer = (name: string) => done('registerCustomer', { kind: 'CONSUMER', name });
  const complain = async (people: object) => {
    const complaintId = await done('registerComplaint', {
      ...{ channel: 'HOTLINE', product: { line: 'Ranges', model: 'R-90' }, region: 'DE-BY', contact: CONTACT },
      ...{ title: `${SAID} again`, words: `${SAID} says it drips.`, attachments: [FILE], ...people },
      reportedAt: new Date(Date.now() - 60_000).toISOString(),
    });
    await done('addStatement', { complaintId, words: `${SAID} called again.` });
    return complaintId;
  };
  const handled = async (complaintId: string) => {
    const note = `${SAID} was friendly.`;
    await done('acknowledgeComplaint', { complaintId });
    await done('recordContact', { complaintId, channel: 'PHONE', outcome: 'REACHED', note });
    await done('restateProblem', { complaintId, restatement: `${SAID} has a wet floor.` });
    await done('confirmProblem', { complaintId, channel: 'PHONE', words: `${SAID}: yes` });
    await done('assessComplaint', { complaintId, category: 'PRODUCT', severity: 'MAJOR' });
    await done('judgeResponsibility', { complaintId, responsibility: 'COMPANY', reason: note });
    await done('escalateComplaint', { complaintId, reason: note, fromTier: 'AGENT' });
    await done('feedBackFinding', { complaintId, department: 'DESIGN', finding: note });
    await done('withdrawComplaint', { complaintId, reason: note });
  };

  /** What the database holds of these streams and rows, decrypted as far as there are keys. */
  const kept = async (...complaintIds: string[]) => {
    const [dataSource, store] = [service.app.get(DataSource), service.app.get(EventStore, { strict: false })];
    const rows: Record<string, unknown>[] = await dataSource.query(
      'SELECT * FROM complaint_v2 WHERE id = ANY ($1) ORDER BY id',
      [complaintIds],
    );
    const { events } = await store.readAll({ after: START, limit: 10_000, categories: ['complaint'] });
    const theirs = events.filter(({ stream }) => complaintIds.some((id) => stream === `complaint-${id}`));
    const history = await service.app.get(Codec, { strict: false }).decode(theirs);
    return { rows, history, all: JSON.stringify([rows, history.map(({ data }) => data)]) };
  };
  const erased = async (customerId: string, complaintIds: string[]) => {
    const before = await eventually(
      () => kept(...complaintIds),
      ({ rows, history }) => rows.reduce((sum, { version }) => sum + Number(version) + 1, 0) === history.length,
    );
    expect(before.all).toContain(SAID);
    await done('eraseCustomer', { customerId, ground: 'REQUESTED' }, 'admin');
    const after = await eventually(
      () => kept(...complaintIds),
      ({ all }) => !new RegExp(SAID, 'i').test(all),
    );
    expect(after.history.map(({ type }) => type)).toEqual(before.history.map(({ type }) => type));
    const facts = ['id', 'number', 'status', 'productModel', 'region', 'severity', 'category', 'reportedAt'];
    for (const [n, row] of after.rows.entries()) {
      expect(facts.map((fact) => row[fact])).toEqual(facts.map((fact) => before.rows[n]?.[fact]));
      expect(row).toMatchObject({ title: ERASED, words: ERASED });
    }
    return after.rows;
  };

  it('leaves nothing of what was said in a complaint of their own', async () => {
    const customerId = await customer('Ann');
    const complaintId = await complain({ customerId });
    await handled(complaintId);
    expect(await erased(customerId, [complaintId])).toHaveLength(1);
  });

  it('leaves nothing of what a dealer said for them, and nothing more is taken down for them', async () => {
    const [dealer, customerId] = [await customer('Dealer'), await customer('Ann')];
    const complaintId = await complain({ customerId: dealer, onBehalfOfCustomerId: customerId });
    await handled(complaintId);
    const otherComplaint = await complain({ customerId: dealer });
    await erased(customerId, [complaintId]);
    expect((await kept(otherComplaint)).all).toContain(SAID);
    const again = await service.graphql(
      'agent',
      'mutation ($i: RegisterComplaintInput!) { registerComplaint(input: $i) { id } }',
      {
        i: {
          channel: 'HOTLINE',
          product: { model: 'R' },
          words: SAID,
          onBehalfOfCustomerId: customerId,
          reportedAt: new Date(),
        },
      },
    );
    expect(again.errors?.[0]?.extensions.code).toBe('COMPLAINT_CUSTOMER_ERASED');
  });

  it('leaves nothing of what they said before anybody knew who they were, nor of what went into it', async () => {
    const requestId = await done('receiveContact', { channel: 'CALL', topic: 'Oven', words: `${SAID} says it drips.` });
    const complaintId = await complain({ requestId });
    const duplicate = await complain({});
    await done('mergeComplaint', {
      complaintId: duplicate,
      intoComplaintId: complaintId,
      reason: `${SAID} told it twice.`,
    });
    const strangers = await complain({});
    const customerId = await customer('Ann');
    await done('identifyCaller', { contactId: requestId, customerId });
    await erased(customerId, [complaintId, duplicate]);
    expect((await kept(strangers)).all).toContain(SAID);
  });
});
