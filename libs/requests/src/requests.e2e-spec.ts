import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { accessList } from '#auth';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { Codec, EventStore, PostgresSubjectKeys } from '#event-store';
import { overWebSocket, testService } from '#graphql/testing';
import { products } from '#products';
import { Clock } from '#projections';
import { requests } from '#requests';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;

const RECEIVE = `mutation ($input: ReceiveContactInput!) {
  receiveContact(input: $input) {
    id version position deduplicated
    contact { number status channel words caller { name } ownerId dueAt answerDueAt version }
  }
}`;
const change = (field: string, type: string, fields = 'status ownerId outcome') =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { id version contact { ${fields} } } }`;
const ASSIGN = change('assignContact', 'AssignContactInput');
const ANSWER = change('answerContact', 'AnswerContactInput', 'status ownerId outcome answer answerKind');
const CLOSE = change('closeContact', 'CloseContactInput');
const REOPEN = change('reopenContact', 'ReopenContactInput', 'status outcome reopenReason');

const codes = ({ errors }: Awaited<ReturnType<Send>>) => errors.map(({ extensions }) => extensions.code);

describe('requests over GraphQL', () => {
  let service: Service;
  let agent: Send;
  let other: Send;
  let supervisor: Send;
  let admin: Send;

  beforeAll(async () => {
    service = await testService([requests, customers, products, complaints]);
    [agent, other, supervisor, admin] = await Promise.all([
      service.as('agent'),
      service.as('agent', { id: 'agent-2' }),
      service.as('supervisor'),
      service.as('admin'),
    ]);
  });
  afterAll(() => service.close());

  type Received = { id: string; position: string; contact: { number: string } };
  const receive = async (input: object = {}): Promise<Received> => {
    const { data, errors } = await agent(RECEIVE, { input: { channel: 'CALL', ...input } });
    expect(errors).toEqual([]);
    return data?.receiveContact as Received;
  };
  const read = async (contactId: string, fields: string, send = agent) => {
    const { data, errors } = await send(`query ($id: ID!) { contact(id: $id) { ${fields} } }`, { id: contactId });
    expect(errors).toEqual([]);
    return data?.contact as Record<string, unknown>;
  };
  const until = (condition: () => Promise<boolean>) => service.until(condition, (isTrue) => isTrue);

  it('get a number first, before anything was said', async () => {
    const { contact } = await receive();
    expect(contact).toMatchObject({
      number: expect.stringMatching(/^R-\d{8}-\d{4}$/),
      status: 'RECEIVED',
      words: null,
    });
  });

  it('are numbered without gap or repeat, however many come at once', async () => {
    const receivedAt = '2026-02-03T10:00:00Z';
    const all = await Promise.all(Array.from({ length: 25 }, () => receive({ receivedAt })));
    expect(all.map(({ contact }) => contact.number).sort()).toEqual(
      Array.from({ length: 25 }, (_, n) => `R-20260203-${String(n + 1).padStart(4, '0')}`),
    );
  });

  it('waste no number on what is refused or repeated, and take the day of the company', async () => {
    const input = { channel: 'LETTER', receivedAt: '2026-02-04T23:30:00Z', commandId: randomUUID() };
    const first = await receive(input);
    expect(first.contact.number).toBe('R-20260205-0001');
    const { id, position, contact } = first;
    const repeated = { id, position, deduplicated: true, contact: { number: contact.number } };
    expect(await receive(input)).toMatchObject(repeated);
    const attachments = [{ uri: 'https://files.example/a', sha256: 'a'.repeat(64), mediaType: 'text/html', bytes: 1 }];
    const refused = await agent(RECEIVE, { input: { ...input, commandId: randomUUID(), attachments } });
    expect(codes(refused)).toEqual(['CONTACT_ATTACHMENT_REFUSED']);
    expect((await receive({ receivedAt: '2026-02-05T10:00:00Z' })).contact.number).toBe('R-20260205-0002');
  });

  it('follow the example of the README', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(await agent(operation ?? '')).toMatchObject({
      errors: [],
      data: {
        receiveContact: {
          contact: { number: expect.stringMatching(/^R-/), status: 'RECEIVED', caller: { name: '김민수' } },
        },
      },
    });
  });

  it('are taken, answered, closed and taken up again', async () => {
    const { id: contactId } = await receive({ words: 'How do I open the lid?' });
    expect((await agent(ASSIGN, { input: { contactId, ownerId: 'development-agent' } })).data).toMatchObject({
      assignContact: { version: '1', contact: { status: 'ASSIGNED', ownerId: 'development-agent' } },
    });
    const answer = { contactId, kind: 'GUIDANCE', answer: 'Press both sides.' };
    expect(codes(await other(ANSWER, { input: answer }))).toEqual(['CONTACT_HAS_ANOTHER_OWNER']);
    expect(codes(await agent(CLOSE, { input: { contactId } }))).toEqual(['CONTACT_WITHOUT_OUTCOME']);
    expect(codes(await agent(ANSWER, { input: { ...answer, expectedVersion: '0' } }))).toEqual(['CONFLICT']);
    expect((await agent(ANSWER, { input: { ...answer, expectedVersion: '1' } })).data).toMatchObject({
      answerContact: { contact: { status: 'ANSWERED', answer: 'Press both sides.', answerKind: 'GUIDANCE' } },
    });
    expect((await agent(CLOSE, { input: { contactId } })).data).toMatchObject({
      closeContact: { contact: { status: 'CLOSED', outcome: 'ANSWERED' } },
    });
    expect((await supervisor(REOPEN, { input: { contactId, reason: 'It does not open.' } })).data).toMatchObject({
      reopenContact: { contact: { status: 'ASSIGNED', outcome: null, reopenReason: 'It does not open.' } },
    });
  });

  it('are noted, linked to a case by hand, and dismissed', async () => {
    const { id: contactId } = await receive();
    const note = change('noteContact', 'NoteContactInput', 'notes { words notedBy }');
    expect((await other(note, { input: { contactId, words: 'He calls back.' } })).data).toMatchObject({
      noteContact: { contact: { notes: [{ words: 'He calls back.', notedBy: 'agent-2' }] } },
    });
    const dismiss = change('dismissContact', 'DismissContactInput', 'status dismissalReason dismissalNote');
    const input = { contactId, reason: 'ABANDONED', note: 'He did not.' };
    expect((await agent(dismiss, { input })).data).toMatchObject({
      dismissContact: {
        contact: { status: 'DISMISSED', dismissalReason: 'ABANDONED', dismissalNote: 'He did not.' },
      },
    });
    const caseId = randomUUID();
    const turn = change('turnContactIntoCase', 'TurnContactIntoCaseInput', 'status cases { kind id }');
    expect((await agent(turn, { input: { contactId, caseKind: 'SERVICE', caseId } })).data).toMatchObject({
      turnContactIntoCase: { contact: { status: 'TURNED_INTO_CASE', cases: [{ kind: 'SERVICE', id: caseId }] } },
    });
  });

  it('have their outcome, and their customer, from a complaint that names them', async () => {
    const customerId = randomUUID();
    const { id: contactId } = await receive();
    const { data, errors } = await agent(
      'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { id } }',
      {
        input: {
          channel: 'HOTLINE',
          customerId,
          product: { model: 'SR-4' },
          words: 'It drips.',
          reportedAt: new Date().toISOString(),
          requestId: contactId,
        },
      },
    );
    expect(errors).toEqual([]);
    const { id } = data?.registerComplaint as { id: string };
    await until(async () => (await read(contactId, 'status')).status === 'TURNED_INTO_CASE');
    expect(await read(contactId, 'customerId cases { kind id }')).toEqual({
      customerId,
      cases: [{ kind: 'COMPLAINT', id }],
    });
  });

  it('are escalated when they are not taken in time, and when they are not answered in time', async () => {
    const { id: contactId } = await receive();
    const clock = service.app.get(Clock);
    clock.now = () => new Date(Date.now() + 3_600_000 + 60_000);
    await until(async () => (await read(contactId, 'escalationCause')).escalationCause === 'NOT_ASSIGNED');
    await agent(ASSIGN, { input: { contactId, ownerId: 'development-agent' } });
    clock.now = () => new Date(Date.now() + 4 * 3_600_000 + 60_000);
    await until(async () => (await read(contactId, 'escalationCause')).escalationCause === 'NOT_ANSWERED');
    const late = await agent('{ contacts(filter: { overdue: true }, orderBy: DUE_ASC, first: 100) { nodes { id } } }');
    expect((late.data?.contacts as { nodes: { id: string }[] }).nodes).toContainEqual({ id: contactId });
    clock.now = () => new Date();
  });

  it('are listed, counted and charted', async () => {
    const region = `X-${randomUUID()}`;
    for (const channel of ['CALL', 'CALL']) await receive({ channel, region });
    const { position } = await receive({ channel: 'VISIT', region });
    const { data, errors } = await agent(
      `query ($regions: [String!], $atLeast: Position) {
        contacts(filter: { regions: $regions }, first: 2) { totalCount nodes { region } pageInfo { hasNextPage } }
        contactCounts(filter: { regions: $regions }, groupBy: [CHANNEL], interval: DAY, atLeast: $atLeast) {
          total periods rows { period values isRest count }
        }
      }`,
      { regions: [region], atLeast: position },
    );
    expect(errors).toEqual([]);
    const [period] = (data?.contactCounts as { periods: string[] }).periods;
    expect(data).toEqual({
      contacts: { totalCount: 3, nodes: [{ region }, { region }], pageInfo: { hasNextPage: true } },
      contactCounts: {
        total: 3,
        periods: [period],
        rows: [
          { period, values: ['CALL'], isRest: false, count: 2 },
          { period, values: ['VISIT'], isRest: false, count: 1 },
        ],
      },
    });
    expect(codes(await agent('{ contactCounts(zone: "Mars") { total } }'))).toEqual(['ZONE_UNKNOWN']);
  });

  it('of an erased customer hold nothing of them, in rows or in the log', async () => {
    const name = `Gone ${randomUUID()}`;
    const { data } = await agent(
      'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { id } }',
      { input: { kind: 'CONSUMER', name } },
    );
    const { id: customerId } = data?.registerCustomer as { id: string };
    const { id: anonymous } = await receive({ words: `This is ${name}.`, caller: { name } });
    const { id: known } = await receive({ words: `${name} again.`, customerId });
    await agent(change('identifyCaller', 'IdentifyCallerInput'), { input: { contactId: anonymous, customerId } });
    await agent(ANSWER, { input: { contactId: anonymous, kind: 'QUESTION', answer: `Dear ${name}` } });

    const erase = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { id } }';
    expect(codes(await admin(erase, { input: { customerId, ground: 'REQUESTED' } }))).toEqual([]);
    const keys = service.app.get(PostgresSubjectKeys);
    for (const subject of [`customer-${customerId}`, `contact-${anonymous}`])
      await until(async () => (await keys.forReading(subject)) === null);
    for (const id of [anonymous, known]) await until(async () => (await read(id, 'words')).words === null);
    expect(await read(anonymous, 'caller { name } words answer status')).toEqual({
      caller: null,
      words: null,
      answer: null,
      status: 'ANSWERED',
    });
    expect(
      await service.app.get(DataSource).query('SELECT 1 FROM contact_v1 WHERE contact_v1::text LIKE $1', [`%${name}%`]),
    ).toEqual([]);
    const log = await Promise.all(
      [`contact-${anonymous}`, `contact-${known}`].map((stream) => service.app.get(EventStore).readStream(stream)),
    );
    const readable = JSON.stringify((await service.app.get(Codec).decode(log.flat())).map((event) => event.data));
    expect(readable).not.toContain(name);
    expect(codes(await agent(REOPEN, { input: { contactId: anonymous, reason: 'Anything.' } }))).toEqual([
      'SUBJECT_ERASED',
    ]);
  });

  it('are told as they change', async () => {
    const region = `X-${randomUUID()}`;
    const client = overWebSocket(service.url, { token: await service.token('agent') });
    const changes = client.subscribe(
      `subscription ($filter: ContactFilterInput) { contactChanges(filter: $filter) { kind id contact { status } } }`,
      { filter: { regions: [region], open: true } },
    );
    const { id } = await receive({ region });
    expect((await changes.next()).value?.data).toEqual({
      contactChanges: { kind: 'UPSERTED', id, contact: { status: 'RECEIVED' } },
    });
    await agent(ANSWER, { input: { contactId: id, kind: 'QUESTION', answer: 'Yes.' } });
    for (;;) {
      const { value } = await changes.next();
      const told = value?.data?.contactChanges as { kind: string };
      if (told.kind !== 'UPSERTED') {
        expect(told).toEqual({ kind: 'LEFT', id, contact: null });
        break;
      }
    }
    await client.close();
  });

  it('are shown to an analyst without what is personal', async () => {
    const { id } = await receive({ words: 'Private words.', caller: { name: 'Anna' }, product: 'SR-4' });
    const analyst = await service.as('analyst');
    expect(await read(id, 'words caller { name } product', analyst)).toEqual({
      words: null,
      caller: null,
      product: 'SR-4',
    });
    expect(codes(await analyst('{ contacts(filter: { text: "private" }) { nodes { id } } }'))).toEqual([
      'CONTACT_TEXTS_NOT_SHOWN',
    ]);
  });

  it('are for these roles', () => {
    const list = accessList(service.app).filter(({ method }) => method.startsWith('Contact'));
    const writers = 'agent,dispatcher,supervisor,manager';
    const readers = 'agent,dispatcher,supervisor,manager,executive,quality,auditor,analyst,admin';
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.answerContact', writers],
      ['Mutation.assignContact', writers],
      ['Mutation.closeContact', writers],
      ['Mutation.dismissContact', writers],
      ['Mutation.identifyCaller', writers],
      ['Mutation.noteContact', writers],
      ['Mutation.receiveContact', writers],
      ['Mutation.reopenContact', writers],
      ['Mutation.turnContactIntoCase', writers],
      ['Query.contact', readers],
      ['Query.contactCounts', readers],
      ['Query.contacts', readers],
      ['Subscription.contactChanges', readers],
    ]);
  });
});
