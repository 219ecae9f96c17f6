import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { products } from '#products';
import { requests } from '#requests';
import { returns } from '#returns';
import { returnIdOfTask } from './events.js';
import { READERS } from './return-roles.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);

describe('returns over GraphQL', () => {
  let service: Service;
  let [agent, supervisor, manager, dispatcher, technician, quality]: Send[] = [];
  const people = () =>
    [agent, supervisor, manager, dispatcher, technician, quality] as [Send, Send, Send, Send, Send, Send];

  beforeAll(async () => {
    service = await testService([requests, customers, products, complaints, returns]);
    [agent, supervisor, manager, dispatcher, technician, quality] = await Promise.all(
      (['agent', 'supervisor', 'manager', 'dispatcher', 'technician', 'quality'] as const).map((role) =>
        service.as(role),
      ),
    );
  });
  beforeAll(() => registerGoods());
  afterAll(() => service.close());

  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const typed = INPUTS[mutation] ?? type;
    const { data, errors } = await who(`mutation ($input: ${typed}!) { ${mutation}(input: $input) { ${fields} } }`, {
      input,
    });
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object): Promise<string[]> => {
    const typed = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await who(`mutation ($input: ${typed}!) { ${mutation}(input: $input) { id } }`, { input });
    return codes(errors);
  };
  const LINE = 'no stage quantity reception acceptance settlement exception remedy paid disposition replacementSerial';
  const AFTER = `id position return { status openLines lines { ${LINE} refundProblem declinedCode refundKey } quote { quoteNo total isConfirmed lines { no due deductions { ground amount } shipping { payer correction } } } }`;
  const asked = async (who: Send, mutation: string, input: object): Promise<Seen> =>
    (await sent(who, mutation, input, AFTER)).return as Seen;
  const read = async (id: string): Promise<Seen | null> => {
    const { data, errors } = await people()[0](
      `query ($id: ID!) { return(id: $id) { id status complaintId orderNumber openLines settledAt lines { ${LINE} until shippingPayer declinedCode refundProblem } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data?.return as Seen | null;
  };
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  const sku = 'AC-9';
  const registerGoods = async () => {
    const [, , boss] = people();
    await sent(
      boss,
      'registerProduct',
      {
        sku,
        name: 'Air conditioner',
        line: 'AC',
        model: '9',
        productClass: 'APPLIANCE',
      },
      'product { id }',
    );
    await sent(
      boss,
      'registerProduct',
      {
        sku: 'FILTER-1',
        name: 'Filter',
        line: 'AC',
        model: 'F',
        productClass: 'PART',
      },
      'product { id }',
    );
    for (const serial of ['SN-1', 'SN-2', 'SN-3'])
      await sent(
        boss,
        'registerUnit',
        {
          product: sku,
          serial,
          batch: 'B7',
          region: 'DE-BY',
          shippedAt: '2026-02-10T08:00:00Z',
        },
        'unit { id }',
      );
    const lines = [
      { sku: 'FILTER-1', quantity: 10, unitPrice: '30.00 EUR' },
      { sku, quantity: 2, unitPrice: '400.00 EUR' },
    ];
    const placed = await sent(
      boss,
      'placeOrder',
      { number: 'A-100', channel: 'SHOP', region: 'DE-BY', lines },
      'id order { id }',
    );
    await sent(
      boss,
      'shipOrder',
      { orderId: placed.id, carrier: 'Express', shippedAt: new Date().toISOString() },
      'order { id }',
    );
  };

  /** Takes a complaint to the signature of its settlement; answers its tasks. */
  const settled = async (serial: string, remedy: object) => {
    const [clerk, boss] = people();
    const complaint = await sent(clerk, 'registerComplaint', {
      channel: 'HOTLINE',
      product: { line: 'AC', model: '9' },
      serial,
      region: 'DE-BY',
      words: 'It does not cool.',
      reportedAt: new Date(Date.now() - 60_000).toISOString(),
    });
    const on = { complaintId: complaint.id };
    await sent(clerk, 'acknowledgeComplaint', on);
    await sent(clerk, 'restateProblem', { ...on, restatement: 'No cooling.' });
    await sent(clerk, 'confirmProblem', { ...on, channel: 'PHONE', words: 'Yes.' });
    await sent(clerk, 'assessComplaint', { ...on, category: 'PRODUCT', severity: 'MAJOR', symptomCode: 'NO_POWER' });
    await sent(clerk, 'judgeResponsibility', { ...on, responsibility: 'COMPANY', reason: 'The compressor is broken.' });
    const proposal = {
      ...on,
      remedies: [remedy],
      factors: [],
      reasonableness: 'REASONABLE',
      ownFault: 'FULL',
      fairnessReason: 'It is what was paid.',
    };
    const proposed = await sent(clerk, 'proposeSettlement', proposal, 'complaint { proposal { id } }');
    const { proposal: offer } = proposed.complaint as { proposal: { id: string } };
    await sent(boss, 'approveSettlement', { ...on, proposalId: offer.id });
    await sent(clerk, 'replyToCustomer', { ...on, channel: 'PHONE', reply: 'We put it right.' });
    const evidence = { uri: 'https://files.example/a.pdf', sha256: 'a'.repeat(64), mediaType: 'application/pdf' };
    const signed = await sent(
      clerk,
      'signSettlement',
      { ...on, signer: 'Kim', evidence },
      'complaint { tasks { id } }',
    );
    const [task] = (signed.complaint as { tasks: { id: string }[] }).tasks;
    return { complaintId: String(complaint.id), taskId: String(task?.id) };
  };
  const taskOf = async (complaintId: string) => {
    const { data } = await people()[0](`query ($id: ID!) { complaint(id: $id) { status tasks { state reference } } }`, {
      id: complaintId,
    });
    return data?.complaint as { status: string; tasks: { state: string; reference: string | null }[] };
  };

  it('carry a complaint’s replacement from its agreement to its end', async () => {
    const [clerk, , , warehouse, engineer] = people();
    const remedy = { kind: 'REPLACE', goods: { sku, quantity: 1, listPrice: '400.00 EUR' } };
    const { complaintId, taskId } = await settled('SN-1', remedy);
    const returnId = returnIdOfTask(taskId);

    const opened = await until(
      () => read(returnId),
      (seen) => seen !== null,
    );
    expect(opened).toMatchObject({
      status: 'AUTHORISED',
      complaintId,
      lines: [{ no: 1, quantity: 1, remedy: 'REPLACE', reception: 'AWAITING', shippingPayer: 'SELLER' }],
    });
    await until(
      () => taskOf(complaintId),
      ({ tasks }) => tasks[0]?.state === 'RECEIVED',
    );

    const on = { returnId, no: 1 };
    expect(await refused(warehouse, 'shipReplacement', { ...on, serial: 'SN-2', carrier: 'Express' })).toEqual([
      'RETURN_NOT_ACCEPTED',
    ]);
    await asked(warehouse, 'receiveReturn', {
      returnId,
      received: [{ no: 1, quantity: 1, reception: 'RECEIVED', condition: 'USED', serial: 'sn-1' }],
    });
    await asked(engineer, 'inspectReturnLine', { ...on, condition: 'USED', finding: 'FAULT_CONFIRMED' });
    expect(await asked(clerk, 'acceptReturnLine', on)).toMatchObject({ status: 'SETTLING' });
    expect(await refused(warehouse, 'shipReplacement', { ...on, serial: 'SN-99', carrier: 'Express' })).toEqual([
      'RETURN_SERIAL_UNKNOWN',
    ]);
    expect(await asked(warehouse, 'shipReplacement', { ...on, serial: 'SN-2', carrier: 'Express' })).toMatchObject({
      status: 'SETTLED',
      openLines: 0,
      lines: [{ settlement: 'DONE', replacementSerial: 'SN-2' }],
    });
    await asked(warehouse, 'disposeReturnLine', { ...on, disposition: 'REFURBISH' });

    const done = await until(
      () => taskOf(complaintId),
      ({ tasks }) => tasks[0]?.state === 'DONE',
    );
    expect(done).toEqual({ status: 'AWAITING_SATISFACTION', tasks: [{ state: 'DONE', reference: returnId }] });
    const { data } = await clerk(`query ($id: ID!) { returnHistory(id: $id) { type sentence } }`, { id: returnId });
    expect((data?.returnHistory as { type: string }[]).map(({ type }) => type)).toEqual([
      'ReturnOpened',
      'ReturnLineAuthorised',
      'ReturnLineReceived',
      'ReturnLineInspected',
      'ReturnLineAccepted',
      'UnitTakenBack',
      'ReplacementRequested',
      'ReplacementShipped',
      'UnitExchanged',
      'ReturnSettled',
      'ReturnLineDisposed',
    ]);
  });

  it('take a complaint’s task back when they come to nothing', async () => {
    const [clerk] = people();
    const { complaintId, taskId } = await settled('SN-3', { kind: 'REFUND', money: '90.00 EUR' });
    const returnId = returnIdOfTask(taskId);
    await until(
      () => read(returnId),
      (seen) => seen !== null,
    );
    await asked(clerk, 'cancelReturn', { returnId });
    const failed = await until(
      () => taskOf(complaintId),
      ({ status }) => status === 'INVESTIGATING',
    );
    expect(failed.tasks).toEqual([{ state: 'FAILED', reference: null }]);
  });

  const open = async (quantity: number, remedy: string, reason = 'CHANGE_OF_MIND') => {
    const lines = [{ sku: 'FILTER-1', quantity, reason, remedy }];
    const opened = await sent(people()[0], 'openReturn', { orderNumber: 'a-100', lines }, AFTER);
    return String(opened.id);
  };
  const accepted = async (returnId: string, condition = 'OPENED') => {
    const [clerk, , , warehouse] = people();
    await asked(clerk, 'authoriseReturn', { returnId });
    const { lines } = (await read(returnId)) as unknown as { lines: { quantity: number }[] };
    const received = [{ no: 1, quantity: lines[0]?.quantity, reception: 'RECEIVED', condition }];
    await asked(warehouse, 'receiveReturn', { returnId, received });
    return asked(clerk, 'acceptReturnLine', { returnId, no: 1 });
  };

  it('never take back more than was bought, over all returns', async () => {
    const [clerk] = people();
    const first = await open(6, 'REFUND');
    const lines = [{ sku: 'FILTER-1', quantity: 5, reason: 'OTHER', remedy: 'REFUND' }];
    expect(await refused(clerk, 'openReturn', { orderNumber: 'A-100', lines })).toEqual(['PURCHASE_EXHAUSTED']);
    await asked(clerk, 'denyReturn', { returnId: first, reason: 'The seal is broken.' });
    const second = await until(
      () =>
        clerk(`mutation ($input: OpenReturnInput!) { openReturn(input: $input) { id } }`, {
          input: { orderNumber: 'A-100', lines },
        }),
      ({ errors }) => errors.length === 0,
    );
    const { id } = second.data?.openReturn as { id: string };
    await asked(clerk, 'cancelReturn', { returnId: id });
  });

  it('show what is due before they pay it, once', async () => {
    const [clerk, boss] = people();
    const returnId = await open(2, 'REFUND');
    expect(await accepted(returnId)).toMatchObject({ status: 'ACCEPTED' });
    const quoted = await asked(clerk, 'quoteReturnSettlement', { returnId });
    expect(quoted).toMatchObject({
      status: 'ACCEPTED',
      quote: {
        quoteNo: 1,
        total: '54.00 EUR',
        isConfirmed: false,
        lines: [{ no: 1, due: '54.00 EUR', deductions: [{ ground: 'CONDITION', amount: '6.00 EUR' }], shipping: null }],
      },
    });
    const confirm = { returnId, quoteNo: 1, payTo: '4000 0000 0000 0119' };
    expect(await refused(clerk, 'confirmReturnSettlement', confirm)).toEqual(['RETURN_OVER_LIMIT']);
    await asked(boss, 'confirmReturnSettlement', confirm);
    expect(
      await until(
        () => read(returnId),
        (seen) => seen?.status === 'SETTLED',
      ),
    ).toMatchObject({
      lines: [{ settlement: 'DONE', paid: '54.00 EUR' }],
    });
  });

  it('are paid once, also where the gateway needs longer than anybody waits', async () => {
    const [clerk, boss] = people();
    const returnId = await open(1, 'REFUND', 'NOT_AS_DESCRIBED');
    await accepted(returnId);
    await asked(clerk, 'quoteReturnSettlement', { returnId });
    await asked(boss, 'confirmReturnSettlement', { returnId, quoteNo: 1, payTo: '4000000000000259' });
    const errored = await until(
      () => read(returnId),
      (seen) => seen?.status === 'SETTLEMENT_ERRORED',
    );
    expect(errored).toMatchObject({ lines: [{ settlement: 'ERRORED', refundProblem: 'UNKNOWN', paid: null }] });
    expect(await refused(boss, 'redirectRefund', { returnId, no: 1, payTo: '4111111111111111' })).toEqual([
      'RETURN_REFUND_NOT_DECLINED',
    ]);
    await asked(clerk, 'retryRefund', { returnId, no: 1 });
    await until(
      () => read(returnId),
      (seen) => seen?.status === 'SETTLED',
    );
    const { data } = await clerk(`query ($id: ID!) { returnHistory(id: $id) { type data } }`, { id: returnId });
    const events = data?.returnHistory as { type: string; data: { key?: string } }[];
    const keys = events.flatMap(({ type, data: { key } }) =>
      /^Refund(Errored|Retried|Succeeded)$/.test(type) ? [key] : [],
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('go another way after the gateway has declined', async () => {
    const [clerk, boss] = people();
    const returnId = await open(1, 'REFUND', 'DAMAGED_IN_TRANSIT');
    await accepted(returnId, 'DAMAGED');
    await asked(clerk, 'quoteReturnSettlement', { returnId, shipping: { cost: '4.00 EUR', paidBy: 'CUSTOMER' } });
    await asked(boss, 'confirmReturnSettlement', { returnId, quoteNo: 1, payTo: '4000000000000002' });
    const declined = await until(
      () => read(returnId),
      (seen) => seen?.status === 'SETTLEMENT_ERRORED',
    );
    expect(declined).toMatchObject({ lines: [{ settlement: 'ERRORED', declinedCode: 'CARD_DECLINED' }] });
    await asked(boss, 'redirectRefund', { returnId, no: 1, payTo: '4111111111111111' });
    expect(
      await until(
        () => read(returnId),
        (seen) => seen?.status === 'SETTLED',
      ),
    ).toMatchObject({
      lines: [{ paid: '34.00 EUR' }],
    });
  });

  it('follow the example of the README', async () => {
    const [clerk] = people();
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation = ''] = /```graphql\n(mutation \{\n {2}openReturn[\s\S]*?)```/.exec(readme) ?? [];
    const { data, errors } = await clerk(operation);
    expect(errors).toEqual([]);
    expect(data?.openReturn).toMatchObject({
      return: { status: 'REQUESTED', lines: [{ no: 1, stage: 'REQUESTED', unitPrice: '30.00 EUR' }] },
    });
  });

  it('are counted by the month in which the goods were shipped', async () => {
    const [clerk] = people();
    const { data, errors } = await clerk(
      `{ returnCounts(from: "2026-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z", groupBy: [PRODUCT]) {
        rows { cohort shipped requested returns exchanged exchangeRate doa } } }`,
    );
    expect(errors).toEqual([]);
    const { rows } = data?.returnCounts as { rows: { cohort: string; shipped: number; exchanged: number }[] };
    expect(rows.find(({ cohort }) => cohort === '2026-02-01')).toEqual({
      cohort: '2026-02-01',
      shipped: 3,
      requested: 2,
      returns: 1,
      exchanged: 1,
      exchangeRate: 1 / 3,
      doa: 0,
    });
    const byReason = await clerk(
      `{ returnCounts(from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z", groupBy: [REASON, REGION], batch: "B7") {
        rows { values shipped returns } } }`,
    );
    expect(byReason.data?.returnCounts).toEqual({ rows: [{ values: ['DEFECTIVE', 'DE-BY'], shipped: 3, returns: 1 }] });
    expect(rows.filter(({ cohort }) => cohort > '2026-02-01').map(({ shipped }) => shipped)).toEqual(
      expect.arrayContaining([10, 2]),
    );
  });

  it('are listed, followed, and seen by those who may', async () => {
    const [clerk] = people();
    const { data } = await clerk(
      `{ returns(filter: { isOpen: false, serials: ["sn-1"] }) { totalCount nodes { status } }
         returnedItems(purchaseId: "${randomUUID()}") { held } }`,
    );
    expect(data).toEqual({ returns: { totalCount: 1, nodes: [{ status: 'SETTLED' }] }, returnedItems: [] });
    const socket = overWebSocket(service.url, { token: await service.token('quality') });
    const changes = socket.subscribe(
      'subscription { returnChanges(filter: { serials: ["SN-1"] }) { kind return { status } } }',
    );
    const { value } = await changes.next();
    expect(value?.data).toEqual({ returnChanges: { kind: 'UPSERTED', return: { status: 'SETTLED' } } });
    await socket.close();
    const partner = await service.as('partner');
    expect(codes((await partner('{ returns { totalCount } }')).errors)).toEqual(['FORBIDDEN']);
  });

  it('tell by role who may ask for what', () => {
    const list = accessList(service.app).filter(({ method }) => OWN.test(method));
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.acceptReturnLine', 'agent,dispatcher,technician,supervisor,manager,executive'],
      ['Mutation.authoriseReturn', 'agent,supervisor,manager,executive'],
      ['Mutation.cancelReturn', 'agent,supervisor,manager,executive'],
      ['Mutation.changeReturnRemedy', 'agent,supervisor,manager,executive'],
      ['Mutation.confirmReturnSettlement', 'agent,supervisor,manager,executive'],
      ['Mutation.denyReturn', 'agent,supervisor,manager,executive'],
      ['Mutation.disposeReturnLine', 'dispatcher,technician,quality,supervisor,manager'],
      ['Mutation.grantAdvanceExchange', 'agent,supervisor,manager,executive'],
      ['Mutation.inspectReturnLine', 'dispatcher,technician,quality,supervisor,manager'],
      ['Mutation.openReturn', 'agent,supervisor,manager,executive'],
      ['Mutation.quoteReturnSettlement', 'agent,supervisor,manager,executive'],
      ['Mutation.receiveReturn', 'agent,dispatcher,technician,supervisor,manager,executive'],
      ['Mutation.recordReturnRepair', 'dispatcher,technician,supervisor,manager'],
      ['Mutation.redirectRefund', 'supervisor,manager,executive'],
      ['Mutation.referReturnLine', 'agent,dispatcher,technician,supervisor,manager,executive,quality'],
      ['Mutation.rejectReturnLine', 'supervisor,manager,executive'],
      ['Mutation.resolveReturnCharge', 'supervisor,manager,executive'],
      ['Mutation.retryRefund', 'agent,supervisor,manager,executive'],
      ['Mutation.shipReplacement', 'dispatcher,technician,supervisor,manager'],
      ['Mutation.waiveGoods', 'agent,supervisor,manager,executive'],
      ['Query.return', READERS.join()],
      ['Query.returnCounts', READERS.join()],
      ['Query.returnedItems', READERS.join()],
      ['Query.returnHistory', READERS.join()],
      ['Query.returns', READERS.join()],
      ['Subscription.returnChanges', READERS.join()],
    ]);
  });
});

/** The resolvers of this context. */
const OWN = /^(Return)\w*Resolver\./;

/** Inputs that several mutations take. */
const INPUTS: Readonly<Record<string, string>> = {
  retryRefund: 'ReturnLineNoInput',
  acceptReturnLine: 'ReturnLineNoInput',
};
