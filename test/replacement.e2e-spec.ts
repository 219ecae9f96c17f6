import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { type TestService, testService } from './support/service.js';

const README = new URL('../libs/returns/README.md', import.meta.url);
const LAST = '## A replacement, from the complaint to its end';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();

/** The operations of the README, each with the role it is to be sent as; the complaint is of yesterday. */
const operations = async (): Promise<{ role: Role; operation: string }[]> => {
  const [, told = ''] = (await readFile(README, 'utf8')).split(LAST);
  const run = told.replaceAll('2026-11-20T09:00:00Z', YESTERDAY);
  return [...run.matchAll(/```graphql\n# as (\w+)\n(.*?)```/gs)].map(([, role, operation = '']) => ({
    role: role as Role,
    operation,
  }));
};

describe('a replacement', () => {
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

  it('goes from the complaint to its end by the operations of the README', async () => {
    const all = await operations();
    expect(all).toHaveLength(9);
    const answers = [];
    for (const { role, operation } of all) {
      const { data, errors } = await soon(role, operation);
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    expect(answers[1]?.registerComplaint.complaint.unit).toEqual({ serial: 'R90-000123', batch: '2026-W07' });
    expect(answers[1]?.proposeSettlement.complaint).toEqual({ status: 'PROPOSED', proposal: { value: '400.00 EUR' } });
    expect(answers[4]?.shipReplacement.return).toEqual({
      status: 'SETTLED',
      lines: [{ settlement: 'DONE', replacementSerial: 'R90-000124' }],
    });
    expect(answers[7]?.closeComplaint.complaint).toEqual({ status: 'CLOSED', outcome: 'SATISFIED' });
    const { unit, complaint, remediesOf } = answers[8] ?? {};
    expect(remediesOf).toMatchObject({ region: 'DE-BY', remedies: expect.arrayContaining(['REPAIR', 'EXCHANGE']) });
    expect(complaint).toMatchObject({ status: 'CLOSED', returns: [{ status: 'SETTLED' }] });
    expect(unit).toMatchObject({
      status: 'REPLACED',
      product: { name: 'Range 90' },
      complaints: [{ status: 'CLOSED' }],
      returns: [{ status: 'SETTLED' }],
    });
    expect(unit.life.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['SHIPPED', 'COMPLAINT', 'RETURNED', 'REPLACED']),
    );
  });

  it('is refused, with what to do next, where the unit or the product are unknown', async () => {
    const identify = (input: string) =>
      service.graphql(
        'agent',
        `mutation { identifyComplaintProduct(input: { complaintId: "855307c1-2f08-576e-9a59-5723bd6aa619", basis: HAND, ${input} }) { id } }`,
      );
    const codeOf = async (input: string) => (await identify(input)).errors?.[0]?.extensions.code;
    expect(await codeOf('unitId: "00000000-0000-4000-8000-000000000000"')).toBe('COMPLAINT_UNIT_UNKNOWN');
    expect(await codeOf('productId: "00000000-0000-4000-8000-000000000000"')).toBe('COMPLAINT_PRODUCT_UNKNOWN');
  });
});
