import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { eventually, type TestService, testService } from './support/service.js';

const README = new URL('../libs/repairs/README.md', import.meta.url);
const STORY = '## A repair, from the complaint to its end';

const HOUR = 3_600_000;
const soonAfter = (ms: number) => new Date(Date.now() + ms).toISOString();

/** Bookings are of one day: a zone in which it is around noon is far from midnight. */
const NOON = `Etc/GMT${new Date().getUTCHours() >= 12 ? '+' : '-'}${Math.abs(new Date().getUTCHours() - 12)}`;

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
});
