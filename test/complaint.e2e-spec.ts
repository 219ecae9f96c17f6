import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { eventually, type TestService, testService } from './support/service.js';

const INTAKE = {
  channel: 'HOTLINE',
  product: { line: 'Ranges', model: 'R-90', specification: 'southern' },
  batch: '2026-W07',
  region: 'DE-BY',
  components: ['Hinge'],
  words: 'Die Tür schließt nicht. 门关不上。',
  reportedAt: new Date(Date.now() - 60_000).toISOString(),
};

const SIGNED = {
  uri: 'https://files.example.com/settlement.pdf',
  sha256: 'ab'.repeat(32),
  mediaType: 'application/pdf',
};

describe('a complaint', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  const send = async (role: Role, mutation: string, input: object) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id version position deduplicated complaint { id status } } }`;
    const { data, errors } = await service.graphql(role, query, { input });
    return { receipt: data?.[mutation], errors };
  };
  const done = async (role: Role, mutation: string, input: object) => {
    const { receipt, errors } = await send(role, mutation, input);
    expect(errors).toBeUndefined();
    return receipt;
  };
  const refused = async (role: Role, mutation: string, input: object) =>
    (await send(role, mutation, input)).errors?.[0]?.extensions;
  const register = async (changes: object = {}) =>
    (await done('agent', 'registerComplaint', { ...INTAKE, ...changes })).id as string;
  const read = async (complaintId: string, fields: string, role: Role = 'agent') =>
    (await service.graphql(role, `query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id: complaintId })).data
      .complaint;

  /** Up to the point where a settlement can be proposed. */
  const investigated = async (changes: object = {}) => {
    const complaintId = await register(changes);
    await done('agent', 'acknowledgeComplaint', { complaintId });
    await done('agent', 'recordContact', { complaintId, channel: 'PHONE', outcome: 'REACHED' });
    await done('agent', 'restateProblem', { complaintId, restatement: 'The door stays open by a hand.' });
    await done('agent', 'confirmProblem', { complaintId, channel: 'PHONE' });
    await done('agent', 'assessComplaint', { complaintId, category: 'PRODUCT', severity: 'MAJOR' });
    await done('agent', 'judgeResponsibility', {
      complaintId,
      responsibility: 'COMPANY',
      reason: 'The hinge of this batch is too short.',
    });
    return complaintId;
  };
  const proposed = async (complaintId: string, money: string) => {
    const remedies = [{ kind: 'COMPENSATE', money }, { kind: 'APOLOGISE' }];
    await done('agent', 'proposeSettlement', {
      complaintId,
      remedies,
      factors: ['LONG_TERM_RELATION'],
      reasonableness: 'REASONABLE',
      ownFault: 'FULL',
    });
    return (await read(complaintId, 'proposalId')).proposalId as string;
  };

  it('goes from intake to closure, and closes only when its gates are passed', async () => {
    const complaintId = await investigated();
    const proposalId = await proposed(complaintId, '120.00 EUR');
    expect(await refused('agent', 'approveSettlement', { complaintId, proposalId })).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|COMPLAINT_/),
    });
    await done('supervisor', 'approveSettlement', { complaintId, proposalId });
    await done('agent', 'replyToCustomer', { complaintId, channel: 'PHONE', reply: 'We pay 120 EUR and say sorry.' });
    expect(
      (await done('agent', 'signSettlement', { complaintId, signer: 'Ann Example', evidence: SIGNED })).complaint
        .status,
    ).toBe('SETTLEMENT_SIGNED');

    const { tasks } = await read(complaintId, 'tasks { id remedy department state doneDueAt }');
    expect(tasks.length).toBeGreaterThan(0);
    for (const { id: taskId } of tasks) {
      await done('dispatcher', 'receiveTask', { complaintId, taskId });
      await done('dispatcher', 'completeTask', { complaintId, taskId, result: 'Done.' });
    }
    expect(await read(complaintId, 'status')).toEqual({ status: 'AWAITING_SATISFACTION' });
    expect(await refused('agent', 'closeComplaint', { complaintId })).toMatchObject({
      code: 'COMPLAINT_CLOSURE_BLOCKED',
      details: { missing: ['RESULT_RECHECKED', 'CUSTOMER_SATISFIED', 'FINDINGS_ACKNOWLEDGED'] },
    });
    await done('quality', 'recheckResult', { complaintId, passed: true });
    await done('agent', 'recordSatisfaction', { complaintId, channel: 'PHONE', satisfied: true });
    await done('agent', 'feedBackFinding', { complaintId, department: 'PRODUCTION', finding: 'Hinge too short.' });
    const { findings } = await read(complaintId, 'findings { id }');
    await done('quality', 'acknowledgeFinding', { complaintId, findingId: findings[0].id });
    expect((await done('agent', 'closeComplaint', { complaintId })).complaint.status).toBe('CLOSED');
    expect(await read(complaintId, 'status outcome gates { gate } severity category responsibility')).toEqual({
      status: 'CLOSED',
      outcome: 'SATISFIED',
      gates: [],
      severity: 'MAJOR',
      category: 'PRODUCT',
      responsibility: 'COMPANY',
    });

    const history = await service.graphql(
      'auditor',
      'query ($id: ID!) { complaintHistory(id: $id) { version type by sentence } }',
      { id: complaintId },
    );
    const entries = history.data.complaintHistory as { version: string; type: string; by: string; sentence: string }[];
    expect(entries.map(({ version }) => version)).toEqual(entries.map((_, n) => String(n)));
    expect(entries[0]).toMatchObject({ type: 'ComplaintRegistered', by: 'development-agent' });
    expect(entries.at(-1)).toMatchObject({ type: 'ComplaintClosed' });
  });

  it('is found by words in any script, by product and by status, and counted by day', async () => {
    const model = `M-${randomUUID()}`;
    const id = await register({ product: { line: 'Ranges', model } });
    const list = `query ($filter: ComplaintFilterInput) { complaints(filter: $filter) { totalCount nodes { id } }
      complaintCounts(groupBy: [PRODUCT_MODEL], interval: DAY, filter: $filter) { total rows { values count } } }`;
    for (const filter of [{ text: '门关不上' }, { text: 'schließt' }, { statuses: ['REGISTERED'] }, {}]) {
      const read = () => service.graphql('agent', list, { filter: { ...filter, productModels: [model] } });
      const { data } = await eventually(read, ({ data }) => data?.complaintCounts?.total === 1);
      expect(data.complaints).toEqual({ totalCount: 1, nodes: [{ id }] });
      expect(data.complaintCounts.rows).toEqual([{ values: [model], count: 1 }]);
    }
    expect(await read(id, 'words productModel', 'analyst')).toEqual({ words: null, productModel: model });
  });

  it('leads to its customer and to the contact that it came from', async () => {
    const customer = await service.graphql(
      'agent',
      'mutation { registerCustomer(input: {kind: CONSUMER, name: "Ann Example"}) { id customer { name } } }',
    );
    const contact = await service.graphql(
      'agent',
      'mutation ($input: ReceiveContactInput!) { receiveContact(input: $input) { id } }',
      {
        input: {
          channel: 'CALL',
          topic: 'Oven',
          words: 'It does not close.',
          customerId: customer.data.registerCustomer.id,
        },
      },
    );
    const requestId = contact.data.receiveContact.id;
    const id = await register({ customerId: customer.data.registerCustomer.id, requestId });
    const linked = await read(id, 'customer { name }');
    expect(linked.customer).toEqual({ name: 'Ann Example' });
    await eventually(
      () => read(id, 'request { cases { id } }'),
      ({ request }: { request: { cases: { id: string }[] } }) => request.cases.some((each) => each.id === id),
    );
  });

  it('refuses what is impossible, with the rule and what to do, and keeps nothing of it', async () => {
    const before = (await service.graphql('agent', '{ complaints { totalCount } }')).data.complaints.totalCount;
    const codes = await Promise.all(
      [
        { reportedAt: '2999-01-01T00:00:00Z' },
        { reportedAt: '2026-02-30T00:00:00Z' },
        { lossSoFar: '-5.00 EUR' },
        { lossSoFar: '5.00 XXQ' },
        { words: 'x'.repeat(300_000) },
        { words: '' },
      ].map(async (changes) => (await refused('agent', 'registerComplaint', { ...INTAKE, ...changes }))?.code),
    );
    expect(codes).toEqual(codes.map(() => expect.stringMatching(/^(BAD_REQUEST|BAD_USER_INPUT|COMPLAINT_\w+)$/)));
    expect(await refused('agent', 'acknowledgeComplaint', { complaintId: randomUUID() })).toMatchObject({
      code: 'COMPLAINT_NOT_FOUND',
    });
    const complaintId = await register();
    expect(await refused('agent', 'signSettlement', { complaintId, signer: 'Ann Example' })).toMatchObject({
      details: { state: 'REGISTERED' },
    });
    expect(await read(randomUUID(), 'id')).toBeNull();
    expect((await service.graphql('agent', '{ complaints { totalCount } }')).data.complaints.totalCount).toBe(
      before + 1,
    );
  });

  it('with an injury is critical at once, and escalates when nobody of the managers takes it in time', async () => {
    const complaintId = await register({ safetyFlag: 'INJURY' });
    expect(await read(complaintId, 'severity tier')).toEqual({ severity: 'CRITICAL', tier: 'MANAGER' });
    service.moveClock(40 * 24 * 3_600_000);
    const escalated = await eventually(
      () => read(complaintId, 'tier escalations { cause }'),
      ({ tier }: { tier: string; escalations: unknown[] }) => tier !== 'MANAGER',
    );
    expect(escalated.escalations.length).toBeGreaterThan(0);
    const outcomes = await service.graphql(
      'admin',
      '{ policyOutcomes(status: DONE) { nodes { policy status stream } } }',
    );
    expect(outcomes.data.policyOutcomes.nodes).toEqual(
      expect.arrayContaining([expect.objectContaining({ stream: `complaint-${complaintId}`, status: 'DONE' })]),
    );
    service.moveClock(0);
  });

  it('links what comes back from the same unit, and merges a duplicate so that it counts once', async () => {
    const serial = `SN-${randomUUID()}`;
    const first = await register({ serial, symptomCode: 'DOOR' });
    const second = await register({ serial, symptomCode: 'DOOR' });
    await eventually(
      () => read(second, 'recurrences { earlierComplaintId }'),
      ({ recurrences }: { recurrences: { earlierComplaintId: string }[] }) =>
        recurrences.some(({ earlierComplaintId }) => earlierComplaintId === first),
    );
    await done('agent', 'mergeComplaint', { complaintId: second, intoComplaintId: first, reason: 'Told twice.' });
    expect(await read(second, 'status mergedInto')).toEqual({ status: 'MERGED', mergedInto: first });
    expect(
      await eventually(
        () => read(first, 'absorbed'),
        ({ absorbed }: { absorbed: string[] }) => absorbed.length === 1,
      ),
    ).toEqual({ absorbed: [second] });
  });

  it('and a contact are each recorded in time, or counted and listed as omitted', async () => {
    const region = `R-${randomUUID().slice(0, 8)}`;
    const complaintId = await register({ region });
    const receive = `mutation ($region: String!) {
      receiveContact(input: {channel: CALL, topic: "Oven", words: "It drips.", region: $region}) { id position }
    }`;
    const { id: contactId, position } = (await service.graphql('agent', receive, { region })).data.receiveContact;
    const rates = async (filter: object, days: number, role: Role = 'agent') => {
      const query = `query ($asOf: DateTime!, $filter: ComplaintFilterInput, $atLeast: Position) {
        omissionRates(asOf: $asOf, filter: $filter, atLeast: $atLeast) {
          kind windowDays problems omitted rate
          contacts { problems omitted cases(first: 5) { totalCount nodes { id } } }
          complaints { problems omitted cases(first: 5) { totalCount nodes { id } } }
        }
      }`;
      const asOf = new Date(Date.now() + days * 86_400_000).toISOString();
      const { data } = await service.graphql(role, query, { asOf, filter, atLeast: position });
      return data.omissionRates as { kind: string }[];
    };
    const part = (problems: number, ...omitted: string[]) => ({
      problems,
      omitted: omitted.length,
      cases: { totalCount: omitted.length, nodes: omitted.map((id) => ({ id })) },
    });

    const [recorded, handled] = await rates({ regions: [region] }, 31);
    const ofContacts = { contacts: part(1, contactId), complaints: part(1) };
    expect(recorded).toEqual({ kind: 'RECORDED', windowDays: 3, problems: 2, omitted: 1, rate: 0.5, ...ofContacts });
    const ofComplaints = { contacts: null, complaints: part(1, complaintId) };
    expect(handled).toEqual({ kind: 'HANDLED', windowDays: 30, problems: 1, omitted: 1, rate: 1, ...ofComplaints });

    const [young] = await rates({ regions: [region] }, 2);
    expect(young).toMatchObject({ problems: 0, omitted: 0, rate: null, contacts: part(0), complaints: part(0) });
    const [ofModel] = await rates({ regions: [region], productModels: ['R-90'] }, 31);
    expect(ofModel).toMatchObject({ problems: 1, omitted: 0, contacts: null });
    const [unseen] = await rates({ regions: [region] }, 31, 'partner');
    expect(unseen).toMatchObject({ problems: 0, contacts: part(0), complaints: part(0) });
  });

  it('tells subscribers what comes into their filter and what leaves it', async () => {
    const region = `R-${randomUUID().slice(0, 8)}`;
    const changes = await service.subscribe(
      'manager',
      'subscription ($filter: ComplaintFilterInput) { complaintChanges(filter: $filter) { kind id complaint { status } } }',
      {
        filter: { regions: [region], statuses: ['REGISTERED'] },
      },
    );
    const complaintId = await register({ region });
    const seen = [];
    for await (const { data } of changes) {
      if (data.complaintChanges.id !== complaintId) continue;
      seen.push(data.complaintChanges);
      if (seen.length === 1) await send('agent', 'acknowledgeComplaint', { complaintId });
      if (data.complaintChanges.kind === 'LEFT') break;
    }
    expect(seen[0]).toEqual({ kind: 'UPSERTED', id: complaintId, complaint: { status: 'REGISTERED' } });
    expect(seen.at(-1)).toEqual({ kind: 'LEFT', id: complaintId, complaint: null });
  });
});
