import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { ERASED } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { partners } from '#partners';
import { parts } from '#parts';
import { products } from '#products';
import { requests } from '#requests';
import { returns } from '#returns';
import { warranty } from '#warranty';
import type { WorkOrderEvent } from './events.js';
import { repairs } from './index.js';
import { authorisedByWarranty, diagnosed, repaired } from './line/line.fixtures.js';
import { accepted, offered } from './offer/offer.fixtures.js';
import { workOrderIdOfTask } from './repair-ids.events.js';
import { ended, scheduled, started } from './visit/visit.fixtures.js';
import { photo } from './work-order/order.fixtures.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;
type Person = 'agent' | 'manager' | 'dispatcher' | 'quality' | 'admin' | 'ours' | 'others';

/** Stands in every text about the customer. */
const SAID = 'Xanthippe';
const OURS = randomUUID();
const OTHERS = randomUUID();
const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);

describe('work orders over GraphQL', () => {
  let service: Service;
  let staff: Readonly<Record<Person, Send>>;
  let customerId = '';
  const orders: string[] = [];

  const INPUTS: Readonly<Record<string, string>> = { closeWorkOrder: 'CloseWorkOrderInput' };
  const asked = async (who: Person, mutation: string, input: object, fields = 'id') => {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return staff[who](`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };
  const sent = async (who: Person, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await asked(who, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Person, mutation: string, input: object) =>
    codes((await asked(who, mutation, input)).errors);
  const read = async (who: Person, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await staff[who](query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const ORDER = `query ($id: ID!) { workOrder(id: $id) { id status number sku serial unitId region hasSite minutes skills
    checklistNo complaintId needsDispatcher outcome firstVisit site { address contactName words coordinates { latitude } } } }`;
  const orderOf = async (who: Person, id: string) => (await read(who, ORDER, { id })).workOrder as Seen | null;
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);
  const historyOf = async (who: Person, id: string) =>
    (await read(who, `query ($id: ID!) { workOrderHistory(id: $id) { type sentence data } }`, { id }))
      .workOrderHistory as { type: string; data: Seen }[] | null;

  /** What dispatch and the technicians say of the order. */
  const happens = async (workOrderId: string, ...events: WorkOrderEvent[]) => {
    const [store, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const stream = `workorder-${workOrderId}`;
    const before = await store.readStream(stream);
    const meta = { by: 'x-1', onBehalfOf: null, commandId: randomUUID(), commandHash: '', causationId: null };
    const encoded = await Promise.all(
      events.map((event) => {
        const data = { ...event.data, workOrderId } as never;
        const told = { ...meta, correlationId: meta.commandId, origin: 'IMPORT' as const };
        return codec.encode({ type: event.type, data }, randomUUID(), told, new Date().toISOString());
      }),
    );
    const expected = before.at(-1)?.version ?? -1n;
    const [appended] = await store.appendMany([{ stream, expected, events: encoded }]);
    await read('admin', 'query ($at: Position) { workOrders(atLeast: $at) { totalCount } }', {
      at: appended?.position,
    });
  };

  beforeAll(async () => {
    service = await testService([
      requests,
      customers,
      products,
      warranty,
      parts,
      partners,
      complaints,
      returns,
      repairs,
    ]);
    const [agent, manager, dispatcher, quality, admin, ours, others] = await Promise.all([
      service.as('agent'),
      service.as('manager'),
      service.as('dispatcher'),
      service.as('quality'),
      service.as('admin'),
      service.as('partner', { partnerId: OURS }),
      service.as('partner', { partnerId: OTHERS }),
    ]);
    staff = { agent, manager, dispatcher, quality, admin, ours, others };
  });
  beforeAll(async () => {
    const article = { sku: 'AC-9', name: 'Air conditioner', line: 'AC', model: '9', productClass: 'APPLIANCE' };
    await sent(
      'manager',
      'registerProduct',
      { ...article, components: [{ code: 'DOOR', name: 'Door' }] },
      'product { id }',
    );
    for (const serial of ['SN-1', 'SN-2'])
      await sent(
        'manager',
        'registerUnit',
        {
          product: 'AC-9',
          serial,
          batch: 'B7',
          region: 'DE-BY',
          shippedAt: '2026-02-10T08:00:00Z',
        },
        'unit { id }',
      );
    const file = { kind: 'CONSUMER', name: `${SAID} Example`, addresses: [`${SAID} Street 1`], phones: ['+49 89 1'] };
    customerId = String((await sent('agent', 'registerCustomer', file, 'id customer { id }')).id);
    const items = [{ code: 'CLEAN', text: 'The place is clean.', needsEvidence: true }];
    await sent('quality', 'publishChecklist', { kind: 'REPAIR', items });
  });
  afterAll(() => service.close());

  it('are drafted by hand, with the place in the customer’s file, and qualified by the pack and the checklist', async () => {
    const named = { kind: 'REPAIR', place: 'SITE', customerId, sku: 'AC-9', serial: 'sn-1', symptomCode: 'NO_COOLING' };
    const input = { ...named, words: `${SAID}: it does not cool.`, commandId: randomUUID() };
    const first = await sent('agent', 'draftWorkOrder', input, 'id deduplicated workOrder { status unitId region }');
    expect(first.workOrder).toEqual({ status: 'DRAFT', unitId: expect.any(String), region: 'DE-BY' });
    expect(await sent('agent', 'draftWorkOrder', input, 'id deduplicated')).toEqual({
      id: first.id,
      deduplicated: true,
    });
    const id = String(first.id);
    orders.push(id);
    const qualified = await sent(
      'dispatcher',
      'qualifyWorkOrder',
      { workOrderId: id },
      'workOrder { skills checklistNo }',
    );
    expect(qualified.workOrder).toEqual({ skills: ['REPAIR'], checklistNo: 1 });
    expect(
      await until(
        () => orderOf('dispatcher', id),
        (seen) => seen?.needsDispatcher === true,
      ),
    ).toMatchObject({
      status: 'QUALIFIED',
      minutes: 90,
      hasSite: true,
      site: { address: `${SAID} Street 1`, contactName: `${SAID} Example`, words: `${SAID}: it does not cool.` },
    });
    expect(await orderOf('agent', id)).toMatchObject({ site: null });
    expect(await refused('agent', 'qualifyWorkOrder', { workOrderId: randomUUID() })).toEqual(['WORK_ORDER_NOT_FOUND']);
    expect(await refused('ours', 'draftWorkOrder', named)).toEqual(['FORBIDDEN']);
    const found = '{ workOrders(filter: { needsDispatcher: true, text: "SN-1" }) { totalCount nodes { id } } }';
    expect(await read('dispatcher', found)).toEqual({ workOrders: { totalCount: 1, nodes: [{ id }] } });
  });

  it('are a partner’s from the offer on, and no other partner’s', async () => {
    const [id = ''] = orders;
    const list = '{ workOrders { nodes { id } } }';
    expect(await read('ours', list)).toEqual({ workOrders: { nodes: [] } });
    await happens(id, offered({ partnerId: OURS }));
    expect(await read('ours', list)).toEqual({ workOrders: { nodes: [{ id }] } });
    expect(await orderOf('ours', id)).toMatchObject({ status: 'OFFERED', site: { address: `${SAID} Street 1` } });
    expect(await read('others', list)).toEqual({ workOrders: { nodes: [] } });
    expect([await orderOf('others', id), await historyOf('others', id)]).toEqual([null, null]);
    const by = { workOrderId: id, attempt: 1 };
    expect(await refused('others', 'acceptOffer', by)).toEqual(['WORK_ORDER_NOT_FOUND']);
    const elsewhere = overWebSocket(service.url, { token: await service.token('dispatcher') });
    const changes = elsewhere.subscribe(
      'subscription { workOrderChanges(filter: { statuses: [OFFERED] }) { kind workOrder { id } } }',
    );
    expect((await changes.next()).value?.data).toEqual({
      workOrderChanges: { kind: 'UPSERTED', workOrder: { id } },
    });
    await happens(
      id,
      accepted({ partnerId: OURS, depositOwnerId: null, depositReservationId: null, depositAmount: null }),
    );
    expect((await changes.next()).value?.data).toEqual({ workOrderChanges: { kind: 'LEFT', workOrder: null } });
    await elsewhere.close();
  });

  it('are completed with their checklist, checked by somebody else, and closed; the warranty knows of it', async () => {
    const [id = ''] = orders;
    const on = { workOrderId: id };
    await happens(
      id,
      scheduled({ partnerId: OURS }),
      started({ partnerId: OURS, arrivedAt: '2026-03-03T08:20:00.000Z' }),
      diagnosed({ inWarranty: true, symptomCode: 'NO_COOLING' }),
      authorisedByWarranty(),
      repaired({ partsUsed: [] }),
      ended(),
    );
    const done = { ...on, outcome: 'DONE' };
    const ticks = [{ code: 'CLEAN', evidence: [photo] }];
    expect(await refused('ours', 'completeWorkOrder', { ...done, ticks: [] })).toEqual(['WORK_ORDER_CHECKLIST_OPEN']);
    expect(await refused('others', 'completeWorkOrder', { ...done, ticks })).toEqual(['WORK_ORDER_NOT_FOUND']);
    await sent('ours', 'completeWorkOrder', { ...done, ticks });
    expect(await refused('ours', 'recordQualityCheck', { ...on, passed: true })).toEqual([
      'WORK_ORDER_CHECKED_BY_ITSELF',
    ]);
    const { errors } = await asked('dispatcher', 'closeWorkOrder', on);
    expect(errors).toMatchObject([
      { extensions: { code: 'WORK_ORDER_GATES_OPEN', details: { next: 'RecordQualityCheck' } } },
    ]);
    const failed = { ...on, passed: false, findings: 'It drips.' };
    const left = await sent('quality', 'recordQualityCheck', failed, 'workOrder { status outcome incomplete }');
    expect(left.workOrder).toEqual({ status: 'INCOMPLETE', outcome: null, incomplete: 'QUALITY_CHECK_FAILED' });
    await happens(
      id,
      scheduled({ partnerId: OURS, visitId: 'v-2', no: 2 }),
      started({ visitId: 'v-2' }),
      ended({ visitId: 'v-2' }),
    );
    await sent('ours', 'completeWorkOrder', { ...done, ticks });
    await sent('ours', 'signOffWork', { ...on, signer: `${SAID} Example` });
    await sent('quality', 'recordQualityCheck', { ...on, passed: true });
    const { workOrder } = await sent(
      'dispatcher',
      'closeWorkOrder',
      on,
      'workOrder { status outcome firstVisit unitId }',
    );
    expect(workOrder).toMatchObject({ status: 'CLOSED', outcome: 'DONE', firstVisit: false });
    const unitId = (workOrder as { unitId: string }).unitId;
    const repairsOf = async () =>
      (
        await read('quality', `query ($id: ID!) { warranty(unitId: $id) { repairs { symptom underWarranty } } }`, {
          id: unitId,
        })
      ).warranty as { repairs: unknown[] } | null;
    const known = await until(repairsOf, (seen) => (seen?.repairs.length ?? 0) > 0);
    expect(known?.repairs).toEqual([{ symptom: 'NO_COOLING', underWarranty: true }]);
    expect(await refused('agent', 'cancelWorkOrder', { ...on, cause: 'CUSTOMER_ASKED' })).toEqual(['WORK_ORDER_ENDED']);
  });

  it('tell what happened, to a partner nothing of others, and the site to who is shown it', async () => {
    const [id = ''] = orders;
    const told = (await historyOf('dispatcher', id)) ?? [];
    expect(told.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['WorkOrderDrafted', 'DispatcherNeeded', 'QualityChecked', 'WorkOrderClosed']),
    );
    expect(told[0]?.data).toMatchObject({ site: { address: `${SAID} Street 1` } });
    expect((await historyOf('agent', id))?.[0]?.data).toMatchObject({ site: null, words: null });
    expect((await historyOf('ours', id))?.map(({ type }) => type)).not.toContain('DispatcherNeeded');
  });

  /** Takes a complaint to the signature of its settlement. */
  const settled = async (serial: string) => {
    const complaint = await sent('agent', 'registerComplaint', {
      channel: 'HOTLINE',
      customerId,
      product: { line: 'AC', model: '9' },
      serial,
      region: 'DE-HE',
      words: `${SAID}: dead since Monday.`,
      reportedAt: new Date(Date.now() - 60_000).toISOString(),
    });
    const on = { complaintId: complaint.id };
    await sent('agent', 'acknowledgeComplaint', on);
    await sent('agent', 'restateProblem', { ...on, restatement: 'No cooling.' });
    await sent('agent', 'confirmProblem', { ...on, channel: 'PHONE', words: 'Yes.' });
    await sent('agent', 'assessComplaint', { ...on, category: 'PRODUCT', severity: 'MAJOR', symptomCode: 'NO_POWER' });
    await sent('agent', 'judgeResponsibility', {
      ...on,
      responsibility: 'COMPANY',
      reason: 'The compressor is broken.',
    });
    const proposal = {
      ...on,
      remedies: [{ kind: 'REPAIR' }],
      factors: [],
      reasonableness: 'REASONABLE',
      ownFault: 'FULL',
    };
    const proposed = await sent('agent', 'proposeSettlement', proposal, 'complaint { proposal { id } }');
    const { proposal: offer } = proposed.complaint as { proposal: { id: string } };
    await sent('manager', 'approveSettlement', { ...on, proposalId: offer.id });
    await sent('agent', 'replyToCustomer', { ...on, channel: 'PHONE', reply: 'We put it right.' });
    const evidence = { uri: photo.uri, sha256: photo.sha256, mediaType: photo.mediaType };
    const signed = await sent(
      'agent',
      'signSettlement',
      { ...on, signer: 'Kim', evidence },
      'complaint { tasks { id } }',
    );
    const [task] = (signed.complaint as { tasks: { id: string }[] }).tasks;
    return { complaintId: String(complaint.id), taskId: String(task?.id) };
  };
  const taskState = async (id: string) => {
    const { complaint } = await read('agent', 'query ($id: ID!) { complaint(id: $id) { tasks { state } } }', { id });
    return (complaint as { tasks: { state: string }[] }).tasks[0]?.state;
  };

  it('carry out the repair that a complaint has agreed on, and tell it when nothing comes of it', async () => {
    const { complaintId, taskId } = await settled('SN-2');
    const id = workOrderIdOfTask(taskId);
    orders.push(id);
    expect(
      await until(
        () => orderOf('dispatcher', id),
        (seen) => seen?.status === 'QUALIFIED',
      ),
    ).toMatchObject({
      complaintId,
      serial: 'SN-2',
      region: 'DE-HE',
      site: { address: `${SAID} Street 1`, words: `${SAID}: dead since Monday.` },
    });
    await until(
      () => taskState(complaintId),
      (state) => state === 'RECEIVED',
    );
    await sent('dispatcher', 'cancelWorkOrder', {
      workOrderId: id,
      cause: 'NOT_SERVICEABLE',
      reason: 'No spare parts.',
    });
    await until(
      () => taskState(complaintId),
      (state) => state === 'FAILED',
    );
    expect(await orderOf('dispatcher', id)).toMatchObject({ status: 'CANCELLED' });
  });

  it('hold no text about a customer in their rows, and none anywhere once the customer is erased', async () => {
    const rows = await service.app.get(DataSource).query('SELECT * FROM work_order_v2 ORDER BY id');
    expect(rows).toHaveLength(orders.length);
    expect(JSON.stringify(rows)).not.toContain(SAID);
    await sent('admin', 'eraseCustomer', { customerId, ground: 'REQUESTED' });
    for (const id of orders) {
      const seen = await until(
        async () => JSON.stringify([await orderOf('dispatcher', id), await historyOf('dispatcher', id)]),
        (text) => !text.includes(SAID),
      );
      expect(seen).toContain(ERASED);
      expect(await orderOf('dispatcher', id)).toMatchObject({
        site: { address: ERASED, words: ERASED, coordinates: null },
      });
    }
  });
});
