import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#auth';
import { type TestService, testService } from './support/service.js';

const PARTNER = `query ($id: ID!, $at: Position) {
  partner(id: $id, atLeast: $at) { name scorecard(month: "2026-03") { kind jobs score partner { name } outlet { id } technician { id } } }
}`;

describe('the scorecard of a partner', () => {
  let service: TestService;
  let given: { id: string; at: string };
  const asked = (role: Role) => service.graphql(role, PARTNER, given);

  beforeAll(async () => {
    service = await testService();
    const { data, errors } = await service.graphql(
      'manager',
      `mutation { applyAsPartner(input: { kind: THIRD_PARTY, name: "North", regions: ["DE-BY"], skills: ["REPAIR"] }) { id position } }`,
    );
    expect(errors).toBeUndefined();
    given = { id: data.applyAsPartner.id, at: data.applyAsPartner.position };
  }, 120_000);
  afterAll(() => service.close());

  it('is a field of the partner, and leads back to it', async () => {
    const { data, errors } = await asked('manager');
    expect(errors).toBeUndefined();
    expect(data.partner).toEqual({
      name: 'North',
      scorecard: { kind: 'PARTNER', jobs: 0, score: null, partner: { name: 'North' }, outlet: null, technician: null },
    });
  });

  it('is refused to an agent, who sees the partner without it', async () => {
    const { data, errors = [] } = await asked('agent');
    expect(data.partner).toEqual({ name: 'North', scorecard: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
