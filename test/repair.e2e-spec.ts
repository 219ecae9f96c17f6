import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Caller, Role } from '#auth';
import { mutationsBy, queriesBy } from './support/everything.js';
import { type Answer, eventually, type TestService, take, testService } from './support/service.js';

const README = new URL('../libs/repairs/README.md', import.meta.url);
const STORY = '## A repair, from the complaint to its end';

const HOUR = 3_600_000;
const soonAfter = (ms: number) => new Date(Date.now() + ms).toISOString();

/** Bookings are of one day: a zone in which it is around noon is far from midnight. */
const NOON = `Etc/GMT${new Date().getUTCHours() >= 12 ? '+' : '-'}${Math.abs(new Date().getUTCHours() - 12)}`;

/** What is South Service's, by the names under which it is asked for. */
const SOUTH = {
  workOrderId: '4cb0c8a5-b594-547b-9563-d5b12f924e19',
  partnerId: 'd2c6da9f-c928-5152-8029-3e19d9d75ba6',
  outletId: '6f3b5e29-9d53-59af-b32a-0eeea0c58314',
  technicianId: '5274b5bd-f676-5194-9ad4-0c0e2750fc3b',
  visitId: '639c9ebd-ef28-578c-96e9-b02a45ac611e',
  reservationId: '069cc645-f511-5253-8a5b-36da4cb055c5',
};

/** Whom the order was offered to first. */
const NORTH: Caller = {
  id: 'north-1',
  name: 'N. North',
  roles: ['partner'],
  partnerId: 'f34066f2-f964-57dd-bb27-015de2de2ff1',
  technicianId: null,
  region: null,
};

/** Of what is somebody else's it is said that it is not there. */
const NOT_THEIRS = /^(FORBIDDEN|[A-Z_]+_NOT_FOUND|[A-Z_]+_UNKNOWN|STOCKROOM_NOT_OPEN|SURVEY_TOKEN_FORGED) /;

/** What a partner's people take down is their own partner's, whomever they name. */
const TAKES_ITS_OWN = 'registerComplaint';

const MONTH = '2026-03';

/** What inputs hold besides. */
const PLAIN = {
  ticks: [],
  source: 'OPENING',
  uri: 'https://files.example/a.pdf',
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
};

const isAnswered = (answer: Answer): boolean => !answer.errors || NOT_THEIRS.test(`${codeOf(answer)} `);

/** Some of what South Service sees of itself. */
const THEIRS = [
  'workOrder',
  'workOrders',
  'partnerStatement',
  'deposit',
  'lots',
  'reservation',
  'technicianCalendar',
  'loanerHistory',
  'loaners',
  'defectivePart',
  'defectiveParts',
  'purchaseOrder',
  'purchaseOrders',
];

const codeOf = ({ errors }: Answer): string => errors?.[0]?.extensions.code ?? 'DONE';

type Step = Readonly<{ role: Role; later: boolean; operation: string }>;

/** The operations of the README, each with the role it is to be sent as; the complaint is of yesterday, visits are now. */
const operations = async (): Promise<Step[]> => {
  const [, told = ''] = (await readFile(README, 'utf8')).split(STORY);
  const run = told
    .replaceAll('2026-11-20T09:00:00Z', soonAfter(-24 * HOUR))
    .replaceAll('2026-12-01T09:00:00Z', soonAfter(HOUR / 6))
    .replaceAll('2026-12-03T09:00:00Z', soonAfter(HOUR / 4))
    .replaceAll('Europe/Berlin', NOON);
  return [...run.matchAll(/```graphql\n# as (\w+)([^\n]*)\n(.*?)```/gs)].map(([, role, when = '', operation = '']) => ({
    role: role as Role,
    later: when.includes('later'),
    operation,
  }));
};

describe('a repair', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  /** Policies act a moment after what they wait for. */
  const soon = async (role: Role, operation: string) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await service.graphql(role, operation);
      if (!answer.errors || tries === 200) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  const offerOf = async () => {
    const { data } = await service.graphql('dispatcher', '{ workOrders(first: 1) { nodes { offerAttempt } } }');
    return data.workOrders.nodes[0]?.offerAttempt;
  };

  /** Nobody answers the first offer in time. */
  const letLapse = async () => {
    await eventually(offerOf, (attempt) => attempt === 1);
    service.moveClock(5 * HOUR);
    await eventually(offerOf, (attempt) => attempt === 2);
    service.moveClock(0);
  };

  /** The part is held a moment after it came in. */
  const isHeld = (role: Role, operation: string): Promise<string> =>
    eventually(
      async () => (await service.graphql(role, operation)).data.workOrder.lines[0].held[0]?.reservationId,
      (id) => id !== undefined,
    );

  it('goes from the complaint to its end by the operations of the README', async () => {
    const answers = [];
    for (const { role, later, operation } of await operations()) {
      if (later) await letLapse();
      const { data, errors } = await soon(role, operation);
      expect({ operation, errors }).toEqual({ operation, errors: undefined });
      answers.push(data);
      if (operation.includes('held')) await isHeld(role, operation);
    }
    expect(answers).toHaveLength(22);
    expect(answers[10]).toMatchObject({
      acceptOffer: { workOrder: { status: 'ACCEPTED', partner: { name: 'South Service' } } },
    });
    expect(answers[11]).toMatchObject({
      scheduleVisit: { workOrder: { status: 'SCHEDULED' } },
    });
    expect(answers[12]).toMatchObject({
      diagnoseLine: { workOrder: { lines: [{ status: 'AUTHORISED', inWarranty: true }] } },
      reserveLineParts: { workOrder: { lines: [{ status: 'AWAITING_PARTS' }] } },
      endVisit: { workOrder: { status: 'INCOMPLETE', incomplete: 'PART_MISSING' } },
    });
    expect(answers[15]).toMatchObject({
      recordLineRepaired: { workOrder: { lines: [{ status: 'REPAIRED' }] } },
      completeWorkOrder: { workOrder: { status: 'COMPLETED', outcome: 'DONE', firstVisit: false } },
    });
    expect(answers[20]).toEqual({ closeComplaint: { complaint: { status: 'CLOSED', outcome: 'SATISFIED' } } });
    const { complaint, workOrderHistory, workOrderCounts } = answers[21] ?? {};
    expect(complaint).toEqual({
      status: 'CLOSED',
      tasks: [{ state: 'DONE' }],
      workOrders: [{ status: 'CLOSED', outcome: 'DONE', partner: { name: 'South Service' } }],
    });
    expect(workOrderHistory.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['OfferLapsed', 'VisitEnded', 'LineRepaired', 'QualityChecked', 'WorkOrderClosed']),
    );
    expect(workOrderCounts).toEqual({ total: 1, rows: [{ jobs: 1, firstTimeFixed: 0 }] });
  });

  it('counts for the warranty of its unit', async () => {
    const life = '{ unit(product: "R-91", serial: "R91-000777") { life { kind solved } } }';
    const kinds = async () => (await service.graphql('agent', life)).data.unit.life;
    const told = await eventually(kinds, (facts) => facts.some(({ kind }: { kind: string }) => kind === 'REPAIR'));
    expect(told).toContainEqual({ kind: 'REPAIR', solved: true });
  });

  /** What the story leaves out: a loaner, a piece that came broken, and one that is ordered. */
  const besides = async () => {
    const { outletId, workOrderId } = SOUTH;
    const asManager = async (operation: string) => {
      const { data, errors } = await service.graphql('manager', operation);
      expect(errors).toBeUndefined();
      return data;
    };
    const { part } = await asManager('{ part(id: "HE-7") { id } }');
    const pieces = `partId: "${part.id}", outletId: "${outletId}", quantity: 1`;
    const made = await asManager(`mutation {
      registerLoaner(input: { sku: "R-91", outletId: "${outletId}" }) { id }
      requestPurchaseOrder(input: { ${pieces} }) { id }
      receiveStock(input: { ${pieces}, source: OPENING }) { movement { lotIds } }
      reserveParts(input: { ${pieces}, workOrderId: "${workOrderId}", lineNo: 1 }) { id }
    }`);
    const { reportDeadOnArrival } = await asManager(
      `mutation { reportDeadOnArrival(input: { reservationId: "${made.reserveParts.id}", quantity: 1 }) { position } }`,
    );
    const { defectiveParts } = await asManager(
      `{ defectiveParts(atLeast: "${reportDeadOnArrival.position}") { nodes { id } } }`,
    );
    return {
      lotId: made.receiveStock.movement.lotIds[0],
      loanerId: made.registerLoaner.id,
      purchaseOrderId: made.requestPurchaseOrder.id,
      defectiveId: defectiveParts.nodes[0].id,
    };
  };

  it('is seen and changed by no other partner, whatever it asks', async () => {
    const schema = buildSchema(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));
    const things = { ...SOUTH, ...(await besides()) };
    const theirs = { ...things, ownerId: SOUTH.partnerId, fromOutletId: SOUTH.outletId };
    const ids = [...new Set(Object.values(theirs))];
    const history = `{
      workOrderHistory(id: "${SOUTH.workOrderId}") { version }
      partnerHistory(id: "${SOUTH.partnerId}") { version }
      reservationHistory(id: "${SOUTH.reservationId}") { type }
      lotHistory(id: "${things.lotId}") { type }
      loanerHistory(id: "${things.loanerId}") { type }
      purchaseOrderHistory(id: "${things.purchaseOrderId}") { type }
      defectivePartHistory(id: "${things.defectiveId}") { type }
    }`;
    const before = await service.graphql('manager', history);

    const nobodys = Object.fromEntries(Object.keys(theirs).map((name) => [name, randomUUID()]));
    const asked = (of: Readonly<Record<string, string>>) => [
      ...queriesBy(schema, { month: MONTH, ...of }),
      ...Object.keys(things).flatMap((key) =>
        queriesBy(schema, { month: MONTH, ...of, id: of[key] }).filter(({ variables }) => 'id' in variables),
      ),
    ];
    /** The queries that answer more than of what is not there, or are not understood. */
    const seenBy = async (who: Role | Caller, isAsked = (_: string) => true) => {
      const seen = new Set<string>();
      const others = asked(nobodys);
      for (const [place, { name, query, variables }] of asked(theirs).entries()) {
        if (!isAsked(name)) continue;
        const answer = await service.graphql(who, query, variables);
        const other = await service.graphql(who, query, others[place]?.variables);
        const told = JSON.stringify(answer.data);
        const isTheirs = ids.some((id) => told.includes(id)) || told !== JSON.stringify(other.data);
        if (isTheirs || !isAnswered(answer)) seen.add(name);
      }
      return [...seen];
    };
    expect(await seenBy(NORTH)).toEqual([]);
    expect((await seenBy('partner', (name) => THEIRS.includes(name))).sort()).toEqual([...THEIRS].sort());

    const sent = mutationsBy(schema, theirs, PLAIN).filter(({ name }) => name !== TAKES_ITS_OWN);
    const answers = new Set<string>();
    for (const { name, query, variables } of sent)
      answers.add(`${codeOf(await service.graphql(NORTH, query, variables))} ${name}`);
    expect([...answers].filter((answer) => !NOT_THEIRS.test(answer))).toEqual([]);
    for (const name of [
      'acceptOffer',
      'completeWorkOrder',
      'receiveStock',
      'hireTechnician',
      'revisePartner',
      'handOutLoaner',
      'retireLoaner',
      'placePurchaseOrder',
      'receivePurchaseOrder',
      'receiveDefectivePart',
      'sendDefectiveToSupplier',
    ])
      expect([...answers].some((answer) => answer.endsWith(` ${name}`))).toBe(true);
    expect(await service.graphql('manager', history)).toEqual(before);
  });

  it.each([
    [
      'workOrderChanges',
      'workOrders',
      'mutation { draftWorkOrder(input: { kind: INSPECTION, place: SITE, sku: "R-91", region: "DE-BY" }) { id } }',
    ],
    [
      'partnerChanges',
      'partners',
      `mutation { putPartnerOnWatch(input: { partnerId: "${SOUTH.partnerId}", reason: "Late." }) { id } }`,
    ],
    [
      'partChanges',
      'parts',
      'mutation { registerPart(input: { number: "HE-8", name: "Heating element", supplier: "Elements Ltd.", fits: [] }) { id } }',
    ],
  ])('is followed by %s from where one was', async (changes, list, change) => {
    const { data } = await service.graphql('manager', `{ ${list} { totalCount } }`);
    const follow = (after: string) =>
      service.subscribe('manager', `subscription { ${changes}${after} { kind id cursor } }`);
    const known = await take(await follow(''), data[list].totalCount);
    const { data: changed, errors } = await service.graphql('manager', change);
    expect(errors).toBeUndefined();
    const [receipt] = Object.values<{ id: string }>(changed);
    const [next] = await take(await follow(`(after: "${known.at(-1)?.data[changes].cursor}")`), 1);
    expect(next?.data[changes]).toMatchObject({ kind: 'UPSERTED', id: receipt?.id });
  });
});
