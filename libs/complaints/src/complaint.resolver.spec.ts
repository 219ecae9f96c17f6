import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Role } from '#auth';
import { callerWith } from '#auth/testing';
import type { Answer } from '#graphql/testing';
import { complaintApi } from './complaint-api.fixtures.js';

const agent = callerWith('agent', { id: 'agent-1', region: null });
const supervisor = callerWith('supervisor', { id: 'supervisor-1', region: null });
const quality = callerWith('quality', { id: 'quality-1', region: null });
const analyst = callerWith('analyst', { region: null });
const partner = callerWith('partner', { partnerId: 'partner-1' });
const berlin = callerWith('agent', { id: 'agent-2', region: 'DE-BE' });

const INTAKE = {
  channel: 'HOTLINE',
  product: { line: 'Solar roof', model: 'SR-4' },
  batch: 'B-2025-07',
  components: ['collector'],
  region: 'DE-BY',
  words: 'It drips onto my stairs since Saturday.',
  lossSoFar: '100.00 EUR',
  reportedAt: new Date(Date.now() - 60_000).toISOString(),
};

const REGISTER = `mutation ($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) {
    id version position deduplicated
    complaint { id number status severity words product: productModel acknowledgeDueAt overdue version }
  }
}`;

let api: Awaited<ReturnType<typeof complaintApi>>;
beforeAll(async () => {
  api = await complaintApi();
});
afterAll(() => api.close());

const dataOf = <Data extends object>({ data, errors }: Answer): Data => {
  expect(errors).toEqual([]);
  return data as Data;
};
const codesOf = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code);

type Registered = {
  id: string;
  version: string;
  position: string;
  deduplicated: boolean;
  complaint: Record<string, unknown>;
};
const register = async (caller: Caller, input: object = {}): Promise<Registered> =>
  dataOf<{ registerComplaint: Registered }>(await api.ask(caller, REGISTER, { input: { ...INTAKE, ...input } }))
    .registerComplaint;

/** Sends a mutation by its name and answers the fields of the complaint afterwards. */
const send = (caller: Caller, mutation: string, input: object, fields = 'status') => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id complaint { ${fields} } } }`;
  return api.ask(caller, query, { input });
};
type Seen = {
  status: string;
  proposal: { id: string };
  tasks: { id: string }[];
  gates: { gate: string; isPassed: boolean }[];
  findings: { id: string; department: string }[];
};
const sent = async (...asked: Parameters<typeof send>): Promise<Seen> => {
  const receipts = dataOf<Record<string, { complaint: Seen }>>(await send(...asked));
  const [receipt] = Object.values(receipts);
  if (!receipt) throw new Error('There is no receipt.');
  return receipt.complaint;
};
const read = async <Answered extends object = Record<string, unknown>>(
  caller: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answered> => dataOf<Answered>(await api.ask(caller, query, variables));

describe('a complaint', () => {
  it('is taken down and seen with its receipt', async () => {
    const receipt = await register(agent);
    expect(receipt).toMatchObject({
      version: '0',
      deduplicated: false,
      complaint: {
        id: receipt.id,
        status: 'REGISTERED',
        severity: 'MINOR',
        product: 'SR-4',
        overdue: false,
        version: '0',
      },
    });
    expect(receipt.complaint.number).toMatch(/^C\d\d-[0-9A-Z]{8}$/);
  });

  it('is taken down once, however often it is sent under one id', async () => {
    const commandId = randomUUID();
    const first = await register(agent, { commandId });
    expect(await register(agent, { commandId })).toMatchObject({ id: first.id, version: '0', deduplicated: true });
    const other = await api.ask(agent, REGISTER, { input: { ...INTAKE, commandId, words: 'Something else.' } });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('is refused where what is sent does not fit, with every field named', async () => {
    const input = { ...INTAKE, words: '', components: [''], contact: { name: 'x'.repeat(501) } };
    const { errors } = await api.ask(agent, REGISTER, { input });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_REQUEST',
          details: [
            { field: 'contact.name', problem: 'Must have 1 to 500 characters, or be left out.' },
            { field: 'components', problem: 'Each must have 1 to 500 characters.' },
            { field: 'words', problem: 'Must be a text of 1 to 20000 characters.' },
          ],
        },
      },
    ]);
  });

  it('is changed only from the version that the caller saw', async () => {
    const { id } = await register(agent);
    expect(await sent(agent, 'acknowledgeComplaint', { complaintId: id, expectedVersion: '0' })).toEqual({
      status: 'ACKNOWLEDGED',
    });
    expect(codesOf(await send(agent, 'startInvestigation', { complaintId: id, expectedVersion: '0' }))).toEqual([
      'CONFLICT',
    ]);
  });

  it('goes all the way to its end, and tells its history', async () => {
    const { id: complaintId } = await register(agent);
    const on = { complaintId };
    await sent(agent, 'acknowledgeComplaint', on);
    await sent(agent, 'recordContact', { ...on, channel: 'PHONE', outcome: 'REACHED' });
    await sent(agent, 'restateProblem', { ...on, restatement: 'The collector leaks.' });
    await sent(agent, 'confirmProblem', { ...on, channel: 'PHONE', words: 'Yes.' });
    await sent(agent, 'assessComplaint', { ...on, category: 'PRODUCT', severity: 'MAJOR', symptomCode: 'LEAK' });
    await sent(agent, 'judgeResponsibility', { ...on, responsibility: 'COMPANY', reason: 'Wrongly fitted.' });
    const proposal = {
      ...on,
      remedies: [
        { kind: 'REPAIR', note: 'Fit a new seal.' },
        { kind: 'COMPENSATE', money: '60.00 EUR' },
      ],
      factors: ['LONG_TERM_RELATION'],
      reasonableness: 'REASONABLE',
      ownFault: 'FULL',
    };
    const proposed = await sent(
      agent,
      'proposeSettlement',
      proposal,
      'status proposal { id state value suggestion { amount } }',
    );
    expect(proposed).toMatchObject({
      status: 'PROPOSED',
      proposal: { state: 'PROPOSED', value: '60.00 EUR', suggestion: { amount: '110.00 EUR' } },
    });
    const { id: proposalId } = proposed.proposal;
    expect(codesOf(await send(agent, 'approveSettlement', { ...on, proposalId }))).toEqual([
      'COMPLAINT_APPROVED_BY_PROPOSER',
    ]);
    await sent(supervisor, 'approveSettlement', { ...on, proposalId });
    await sent(agent, 'replyToCustomer', { ...on, channel: 'PHONE', reply: 'We fit a new seal.' });
    const evidence = { uri: 'https://files.example/a.pdf', sha256: 'a'.repeat(64), mediaType: 'application/pdf' };
    const signed = await sent(
      agent,
      'signSettlement',
      { ...on, signer: 'Kim Muster', evidence },
      'status tasks { id department state doneDueAt } gates { gate isPassed next }',
    );
    expect(signed.status).toBe('SETTLEMENT_SIGNED');
    expect(signed.gates.map(({ gate, isPassed }) => [gate, isPassed])).toEqual([
      ['REMEDIES_DONE', false],
      ['RESULT_RECHECKED', true],
      ['CUSTOMER_SATISFIED', false],
      ['FINDINGS_ACKNOWLEDGED', false],
    ]);
    for (const { id: taskId } of signed.tasks) {
      await sent(supervisor, 'receiveTask', { ...on, taskId });
      await sent(supervisor, 'completeTask', { ...on, taskId, result: 'Done.' });
    }
    await sent(quality, 'recheckResult', { ...on, passed: true });
    await sent(agent, 'recordSatisfaction', { ...on, satisfied: true, channel: 'PHONE' });
    expect(codesOf(await send(agent, 'closeComplaint', on))).toEqual(['COMPLAINT_CLOSURE_BLOCKED']);
    const fedBack = await sent(
      agent,
      'feedBackFinding',
      { ...on, finding: 'Seal too soft.' },
      'findings { id department }',
    );
    const [finding] = fedBack.findings;
    expect(finding?.department).toBe('DESIGN');
    await sent(quality, 'acknowledgeFinding', { ...on, findingId: finding?.id });
    expect(await sent(agent, 'closeComplaint', on, 'status outcome gates { gate }')).toEqual({
      status: 'CLOSED',
      outcome: 'SATISFIED',
      gates: [],
    });

    const HISTORY = `query ($id: ID!) { complaintHistory(id: $id) { version type sentence reason by data } }`;
    type Entry = { version: string; type: string; reason: string | null; sentence: string; data: object };
    type History = { complaintHistory: Entry[] };
    const { complaintHistory: entries } = await read<History>(agent, HISTORY, { id: complaintId });
    expect(entries.map(({ version }) => Number(version))).toEqual(entries.map((_, n) => n));
    expect(entries[0]).toMatchObject({ type: 'ComplaintRegistered', data: { words: INTAKE.words } });
    expect(entries.find(({ type }) => type === 'SettlementApproved')?.sentence).toBe(
      'supervisor-1 approved the settlement as supervisor, worth 60.00 EUR.',
    );
    expect(entries.find(({ type }) => type === 'ResponsibilityJudged')?.reason).toBe('Wrongly fitted.');

    const { complaintHistory: masked } = await read<History>(analyst, HISTORY, { id: complaintId });
    expect(masked[0]?.data).toMatchObject({ words: null, title: null, batch: 'B-2025-07' });
    expect(masked.find(({ type }) => type === 'ResponsibilityJudged')?.reason).toBeNull();
    const OWN = `query ($id: ID!) { complaint(id: $id) { words batch problem { restatement } tasks { result } } }`;
    expect((await read(analyst, OWN, { id: complaintId })).complaint).toMatchObject({
      words: null,
      batch: 'B-2025-07',
      problem: { restatement: null },
    });
  });

  it('is merged into another one, in one append, and is read there', async () => {
    const gone = await register(agent, { safetyFlag: 'FIRE' });
    const stays = await register(agent);
    const merged = await sent(
      agent,
      'mergeComplaint',
      { complaintId: gone.id, intoComplaintId: stays.id, reason: 'The same call.', expectedVersion: '0' },
      'status mergedInto',
    );
    expect(merged).toEqual({ status: 'MERGED', mergedInto: stays.id });
    const { complaint } = await read(agent, `{ complaint(id: "${stays.id}") { safetyFlag severity absorbed } }`);
    expect(complaint).toEqual({ safetyFlag: 'FIRE', severity: 'CRITICAL', absorbed: [gone.id] });
  });

  it('is overdue by the clock, not by an event', async () => {
    const { id } = await register(agent);
    const now = api.clock.now;
    api.clock.now = () => new Date(Date.now() + 5 * 3_600_000);
    const { complaint } = await read(agent, `{ complaint(id: "${id}") { overdue dues { cause isOverdue } } }`);
    api.clock.now = now;
    expect(complaint).toEqual({
      overdue: true,
      dues: [
        { cause: 'ACKNOWLEDGEMENT_OVERDUE', isOverdue: true },
        { cause: 'ANSWER_OVERDUE', isOverdue: false },
        { cause: 'SETTLEMENT_OVERDUE', isOverdue: false },
      ],
    });
  });

  it('shows the nearest settled cases to who proposes', async () => {
    const { id } = await register(agent);
    await sent(agent, 'acknowledgeComplaint', { complaintId: id });
    await sent(agent, 'assessComplaint', { complaintId: id, category: 'PRODUCT', severity: 'MAJOR' });
    const query = `{ nearestSettlements(complaintId: "${id}", ownFault: FULL) { median complaintIds complaints { status } } }`;
    expect((await read(agent, query)).nearestSettlements).toMatchObject({
      median: '60.00 EUR',
      complaints: [{ status: 'CLOSED' }],
    });
  });
});

describe('a partner', () => {
  it('takes down complaints of its own and sees no others', async () => {
    const own = await register(partner, { partnerId: 'partner-2' });
    const others = await register(agent);
    const ids = `query { complaints(first: 100) { nodes { id partnerId } totalCount } }`;
    expect((await read(partner, ids)).complaints).toEqual({
      nodes: [{ id: own.id, partnerId: 'partner-1' }],
      totalCount: 1,
    });
    expect((await read(partner, `{ complaint(id: "${others.id}") { id } }`)).complaint).toBeNull();
    expect((await read(partner, `{ complaintHistory(id: "${others.id}") { type } }`)).complaintHistory).toBeNull();
  });

  it('takes down nothing where its token names no partner', async () => {
    const answer = await api.ask(callerWith('partner', { partnerId: null }), REGISTER, { input: INTAKE });
    expect(codesOf(answer)).toEqual(['COMPLAINT_RECORDER_WITHOUT_PARTNER']);
  });

  it('adds to its own, and learns nothing of others by trying', async () => {
    const { id } = await register(partner);
    await sent(partner, 'addStatement', { complaintId: id, words: 'It got worse.' });
    const others = await register(agent);
    expect(codesOf(await send(partner, 'addStatement', { complaintId: others.id, words: 'x' }))).toEqual([
      'COMPLAINT_NOT_FOUND',
    ]);
    expect(codesOf(await send(partner, 'acknowledgeComplaint', { complaintId: id }))).toEqual(['FORBIDDEN']);
  });
});

describe('somebody of a region', () => {
  it('works on complaints of that region only', async () => {
    const here = await register(agent, { region: 'DE-BE' });
    const there = await register(agent);
    expect(await sent(berlin, 'acknowledgeComplaint', { complaintId: here.id })).toEqual({ status: 'ACKNOWLEDGED' });
    expect(codesOf(await send(berlin, 'acknowledgeComplaint', { complaintId: there.id }))).toEqual([
      'COMPLAINT_NOT_FOUND',
    ]);
    const merge = { complaintId: here.id, intoComplaintId: there.id, reason: 'x' };
    expect(codesOf(await send(berlin, 'mergeComplaint', merge))).toEqual(['COMPLAINT_NOT_FOUND']);
  });
});

describe('auditors and analysts', () => {
  it.each<Role>(['auditor', 'analyst', 'admin'])('change nothing as %s', async (role) => {
    expect(codesOf(await api.ask(callerWith(role), REGISTER, { input: INTAKE }))).toEqual(['FORBIDDEN']);
  });
});

describe('figures', () => {
  it('are counted, and wait for nothing else', async () => {
    const query = `query ($zone: String) { complaintCounts(groupBy: [STATUS, PRODUCT_MODEL], interval: MONTH, zone: $zone) {
      total periods rows { period values isRest count } } }`;
    type Counted = { complaintCounts: { total: number; rows: { count: number }[] } };
    const { total, rows } = (await read<Counted>(analyst, query, { zone: 'Asia/Seoul' })).complaintCounts;
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(codesOf(await api.ask(analyst, query, { zone: '+02:00' }))).toEqual(['BAD_REQUEST']);
  });

  it('of recurrences have cases behind them', async () => {
    const query = `query ($from: DateTime!, $to: DateTime!) {
      neverTwice(from: $from, to: $to) { complaints recurring rate }
      complaintRecurrences(from: $from, to: $to) { totalCount }
    }`;
    const to = new Date(Date.now() + 40 * 86_400_000).toISOString();
    type Recurring = { neverTwice: object; complaintRecurrences: object };
    const answer = await read<Recurring>(analyst, query, { from: '2020-01-01T00:00:00Z', to });
    expect(answer.neverTwice).toMatchObject({ recurring: 0, rate: 1 });
    expect(answer.complaintRecurrences).toEqual({ totalCount: 0 });
  });
});

describe('changes of complaints', () => {
  it('come as a snapshot, then live, and go on behind a cursor', async () => {
    const first = await register(agent, { batch: 'B-FEED' });
    const socket = await api.follow(agent);
    const CHANGES = `subscription ($after: String) {
      complaintChanges(filter: { batches: ["B-FEED"] }, after: $after) { kind id cursor complaint { status words } } }`;
    type Change = { kind: string; id: string; cursor: string; complaint: { status: string } | null };
    const changes = socket.subscribe(CHANGES);
    const next = async (from = changes) => (await from.next()).value?.data?.complaintChanges as Change;
    expect(await next()).toMatchObject({ kind: 'UPSERTED', id: first.id, complaint: { status: 'REGISTERED' } });
    await sent(agent, 'acknowledgeComplaint', { complaintId: first.id });
    const acknowledged = await next();
    expect(acknowledged).toMatchObject({ kind: 'UPSERTED', id: first.id, complaint: { status: 'ACKNOWLEDGED' } });
    await changes.return?.();
    const second = await register(agent, { batch: 'B-FEED' });
    const resumed = socket.subscribe(CHANGES, { after: acknowledged.cursor });
    expect(await next(resumed)).toMatchObject({ kind: 'UPSERTED', id: second.id });
    await resumed.return?.();
    await socket.close();
  });

  it('show an analyst no words, and are not followed by what only the clock tells', async () => {
    const socket = await api.follow(analyst);
    const snapshot = socket.subscribe('subscription { complaintChanges { complaint { words intake { lossSoFar } } } }');
    const { value } = await snapshot.next();
    expect(value?.data?.complaintChanges).toMatchObject({ complaint: { words: null } });
    await snapshot.return?.();
    const { errors } = await socket.send('subscription { complaintChanges(filter: { overdue: true }) { id } }');
    expect(errors?.[0]?.extensions.code).toBe('COMPLAINT_OVERDUE_NOT_FOLLOWED');
    await socket.close();
  });
});
