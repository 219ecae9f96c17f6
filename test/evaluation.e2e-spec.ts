import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { type TestService, testService } from './support/service.js';

const README = new URL('../libs/performance/README.md', import.meta.url);
const EVALUATION = '### An evaluation, and its correction';

/** The operations of the README, each with the role it is to be sent as. */
const operations = async (): Promise<{ role: Role; operation: string }[]> => {
  const [, told = ''] = (await readFile(README, 'utf8')).split(EVALUATION);
  return [...told.matchAll(/```graphql\n# as (\w+)\n(.*?)```/gs)].map(([, role, operation = '']) => ({
    role: role as Role,
    operation,
  }));
};

describe('an evaluation of service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  const sent = async (role: Role, operation: string) => {
    const { data, errors } = await service.graphql(role, operation);
    expect(errors).toBeUndefined();
    return data;
  };

  it('is recorded, corrected and shown with its partner by the operations of the README', async () => {
    const [applied, recorded, corrected, shown, none] = await operations();
    if (!applied || !recorded || !corrected || !shown || none) throw new Error('The README has four operations.');
    await sent(applied.role, applied.operation);
    const before = await sent(shown.role, shown.operation);
    expect(before.partner).toEqual({ name: 'North Service', serviceEvaluation: null });

    const first = await sent(recorded.role, recorded.operation);
    expect(first.recordServiceEvaluation.serviceEvaluation).toMatchObject({
      points: 91,
      rating: 'FOUR_STARS',
      stars: 4,
    });
    const again = await sent(recorded.role, recorded.operation);
    expect(again.recordServiceEvaluation.id).toBe(first.recordServiceEvaluation.id);
    const second = await sent(corrected.role, corrected.operation);
    expect(second.recordServiceEvaluation.serviceEvaluation).toMatchObject({
      points: 95,
      rating: 'FIVE_STARS',
      stars: 5,
    });

    const after = await sent(shown.role, shown.operation);
    expect(after.partner.serviceEvaluation).toEqual({
      stars: 5,
      points: 95,
      rating: 'FIVE_STARS',
      partner: { name: 'North Service' },
    });
    expect(after.serviceEvaluations.nodes).toEqual([
      {
        id: second.recordServiceEvaluation.id,
        stars: 5,
        corrects: first.recordServiceEvaluation.id,
        correctedBy: null,
      },
      {
        id: first.recordServiceEvaluation.id,
        stars: 4,
        corrects: null,
        correctedBy: second.recordServiceEvaluation.id,
      },
    ]);
    expect(after.serviceEvaluationHistory.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      expect.stringContaining('91 of 100 points (70 needed), 2 deductions, 0 special ones: four stars.'),
      expect.stringContaining('five stars. It takes the place of an earlier one.'),
    ]);
  });

  it('is recorded by assessors alone, of an organisation that there is', async () => {
    const [, recorded] = await operations();
    const operation = recorded?.operation ?? '';
    for (const role of ['manager', 'partner', 'auditor', 'supervisor'] as const)
      expect((await service.graphql(role, operation)).errors?.map(({ extensions }) => extensions.code)).toEqual([
        'FORBIDDEN',
      ]);
    const unknown = operation.replaceAll('9532c90c-', '0532c90c-').replace(/commandId: "[^"]*", /, '');
    expect((await service.graphql('quality', unknown)).errors?.[0]?.extensions.code).toBe(
      'EVALUATION_PARTNER_NOT_FOUND',
    );
  });
});
