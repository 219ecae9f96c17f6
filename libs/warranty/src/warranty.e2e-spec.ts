import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { testService } from '#graphql/testing';
import { products } from '#products';
import { warranty } from '#warranty';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Receipt = { id: string; position: string; warranty: Record<string, unknown> };

const REMEDIES = `query ($unitId: ID!, $on: DateTime, $symptom: String, $inStock: Boolean, $atLeast: Position) {
  remediesOf(unitId: $unitId, on: $on, symptom: $symptom, inStock: $inStock, atLeast: $atLeast) {
    region remedies packs { name label }
    answers { rule version status reason until dueFrom missing remedies { remedy onlyIf } facts { kind at }
      doubt { rules verdict { status until } } explanation }
  }
}`;
type Answer = { rule: string; status: string; reason: string; until: string | null; remedies: { remedy: string }[] };
type Remedies = { remedies: string[]; answers: Answer[] };

describe('warranty over GraphQL', () => {
  let service: Service;
  let agent: Send;
  let supervisor: Send;
  let technician: Send;
  let quality: Send;

  beforeAll(async () => {
    service = await testService([products, warranty]);
    [agent, supervisor, technician, quality] = await Promise.all([
      service.as('agent'),
      service.as('supervisor'),
      service.as('technician'),
      service.as('quality'),
    ]);
    const components = [
      { code: 'COMPRESSOR', name: 'Compressor' },
      { code: 'DOOR', name: 'Door' },
    ];
    const input = {
      sku: 'FRIDGE-1',
      name: 'Fridge',
      line: 'Cooling',
      model: 'One',
      productClass: 'APPLIANCE',
      serviceLifeMonths: 120,
      components,
    };
    const { errors } = await quality(
      'mutation ($input: RegisterProductInput!) { registerProduct(input: $input) { product { sku } } }',
      {
        input,
      },
    );
    expect(errors).toEqual([]);
  });
  afterAll(() => service.close());

  const change = async (send: Send, mutation: string, input: object, fields = ''): Promise<Receipt> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await send(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { id position ${fields} } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data?.[mutation] as Receipt;
  };
  const refused = async (send: Send, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await send(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    return errors[0]?.extensions?.code;
  };
  const registered = async (changes: object, serial = `SN-${randomUUID()}`, fields = ''): Promise<string> => {
    const unit = { product: 'FRIDGE-1', serial, productionDate: '2025-11-03', ...changes };
    return (await change(agent, 'registerUnit', unit, fields)).id;
  };
  const remedies = async (variables: Record<string, unknown>, send = agent): Promise<Remedies> => {
    const { data, errors } = await send(REMEDIES, variables);
    expect(errors).toEqual([]);
    return data?.remediesOf as Remedies;
  };

  it('tells what the law gives today, by which rule and version, from which facts, until when, and what not', async () => {
    const unitId = await registered({ region: 'CN-44', soldAt: '2026-03-02T04:00:00Z' }, undefined, 'unit { status }');
    const asked = { unitId, symptom: 'NO_POWER' };
    expect(await remedies({ ...asked, on: '2026-03-09T15:59:59Z' })).toMatchObject({
      region: 'CN-44',
      remedies: ['REFUND', 'EXCHANGE', 'REPAIR'],
      packs: [{ name: 'CN', label: expect.stringContaining('check with counsel') }],
      answers: [
        {
          rule: 'CN-7-DAYS',
          version: expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/),
          status: 'DUE',
          reason: 'IN_WINDOW',
          until: '2026-03-09T16:00:00.000Z',
          facts: [{ kind: 'SOLD', at: '2026-03-02T04:00:00.000Z' }],
          explanation: 'A fault that is reported before 2026-03-09T16:00:00.000Z is in time.',
        },
        { rule: 'CN-15-DAYS', status: 'DUE' },
        { rule: 'CN-TWO-REPAIRS', status: 'NOT_DUE', reason: 'TOO_FEW_REPAIRS' },
        { rule: 'CN-90-DAYS-FOR-PARTS', status: 'NOT_DUE', reason: 'NOT_IN_REPAIR' },
      ],
    });
    expect((await remedies({ ...asked, on: '2026-03-09T16:00:00Z' })).answers[0]).toMatchObject({
      status: 'NOT_DUE',
      reason: 'AFTER_WINDOW',
    });
  });

  it('counts repairs, and starts anew for the unit that came in exchange', async () => {
    const unitId = await registered({ region: 'CN-44', soldAt: '2026-03-02T04:00:00Z' }, 'SN-OLD');
    const repair = { unitId, symptom: 'NO_POWER', component: 'COMPRESSOR', underWarranty: true };
    await change(technician, 'recordRepair', {
      ...repair,
      startedAt: '2026-04-01T04:00:00Z',
      endedAt: '2026-04-04T04:00:00Z',
    });
    const second = { ...repair, startedAt: '2026-05-06T04:00:00Z', endedAt: '2026-05-13T04:00:00Z' };
    const { position, warranty: file } = await change(
      technician,
      'recordRepair',
      second,
      'warranty { version repairs { startedAt solved } }',
    );
    expect(file).toMatchObject({ version: '1', repairs: [{ solved: null }, { solved: null }] });
    const asked = { symptom: 'NO_POWER', inStock: false };
    const due = await remedies({ ...asked, unitId, on: '2026-06-01T04:00:00Z', atLeast: position });
    expect(due.answers[2]).toMatchObject({
      rule: 'CN-TWO-REPAIRS',
      status: 'DUE',
      reason: 'REPAIRED_IN_VAIN',
      remedies: [{ remedy: 'REFUND', onlyIf: null }],
      until: '2027-03-12T16:00:00.000Z',
    });

    const other = await registered({ region: 'CN-44' }, 'SN-NEW');
    const { position: replaced } = await change(
      technician,
      'recordUnitReplaced',
      { product: 'FRIDGE-1', serial: 'SN-OLD', bySerial: 'SN-NEW', replacedAt: '2026-06-10T04:00:00Z' },
      'unit { status }',
    );
    const anew = await remedies({ ...asked, unitId: other, on: '2026-06-17T15:59:59Z', atLeast: replaced });
    expect(anew.answers.map(({ status, reason }) => [status, reason]).slice(0, 3)).toEqual([
      ['DUE', 'IN_WINDOW'],
      ['DUE', 'IN_WINDOW'],
      ['NOT_DUE', 'TOO_FEW_REPAIRS'],
    ]);
    const gone = await remedies({ ...asked, unitId, on: '2026-06-17T15:59:59Z' });
    expect(new Set(gone.answers.map(({ reason }) => reason))).toEqual(new Set(['UNIT_RETIRED']));
  });

  it('decides an honest claim without an invoice', async () => {
    const unitId = await registered({ region: 'DE-BY' });
    const claim = { unitId, symptom: 'NO_POWER', component: 'DOOR', reportedAt: '2026-03-02T09:00:00Z' };
    const purchasedAt = '2026-01-10T11:00:00Z';
    await change(agent, 'recordEvidence', { unitId, kind: 'STATEMENT', purchasedAt, note: 'Bought at the fair.' });
    expect(await refused(agent, 'decideWarrantyClaim', claim)).toBe('WARRANTY_EVIDENCE_INSUFFICIENT');
    const marked = await change(agent, 'recordEvidence', { unitId, kind: 'BRAND_MARK' });
    const { position } = await change(agent, 'decideWarrantyClaim', claim);
    const { data, errors } = await agent(
      `query ($unitId: ID!, $atLeast: Position) {
        warrantyClaims(unitId: $unitId, atLeast: $atLeast) { totalCount nodes {
          outcome trust cover { costKind percent reason plan planVersion startFact until } evidence { kind }
          statutory { rule status remedies } } }
        warrantyEvidence(unitId: $unitId, atLeast: $atLeast) { kind trust note }
      }`,
      { unitId, atLeast: position > marked.position ? position : marked.position },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      warrantyClaims: {
        totalCount: 1,
        nodes: [
          {
            outcome: 'COVERED',
            trust: 70,
            cover: [
              {
                costKind: 'PARTS',
                percent: 100,
                reason: 'IN_TERM',
                plan: 'STANDARD',
                planVersion: '2026.1',
                startFact: 'SOLD',
                until: '2028-01-10T23:00:00.000Z',
              },
              { costKind: 'LABOUR' },
              { costKind: 'TRAVEL' },
            ],
            evidence: [{ kind: 'STATEMENT' }, { kind: 'BRAND_MARK' }],
            statutory: [
              { rule: 'EU-CONFORMITY', status: 'DUE', remedies: ['REPAIR', 'EXCHANGE'] },
              { rule: 'EU-AFTER-REPAIR-OR-EXCHANGE', status: 'NOT_DUE' },
            ],
          },
        ],
      },
      warrantyEvidence: [
        { kind: 'STATEMENT', trust: 30, note: 'Bought at the fair.' },
        { kind: 'BRAND_MARK', trust: 40, note: null },
      ],
    });
    const analyst = await service.as('analyst');
    const seen = await analyst('query ($unitId: ID!) { warrantyEvidence(unitId: $unitId) { note } }', { unitId });
    expect(seen.data?.warrantyEvidence).toEqual([{ note: null }, { note: null }]);
    expect(await refused(agent, 'decideWarrantyClaim', claim)).toBe('WARRANTY_CLAIM_ALREADY_DECIDED');
  });

  it('grants a plan, counts its free services and takes it back', async () => {
    const unitId = await registered({ region: 'DE-BY', soldAt: '2026-01-10T11:00:00Z' });
    expect(await refused(agent, 'grantEntitlement', { unitId, plan: 'EXTENDED', ground: 'BOUGHT' })).toBe('FORBIDDEN');
    const { warranty: granted } = await change(
      supervisor,
      'grantEntitlement',
      { unitId, plan: 'EXTENDED', ground: 'BOUGHT' },
      'warranty { entitlements { entitlementId plan version } }',
    );
    const [entitlement] = granted.entitlements as { entitlementId: string }[];
    expect(entitlement).toMatchObject({ plan: 'EXTENDED', version: '2026.1' });
    const usedAt = '2026-02-01T09:00:00Z';
    const { warranty: file } = await change(
      technician,
      'useFreeService',
      { unitId, service: 'INSPECTION', usedAt },
      'warranty { services { service no count plan } }',
    );
    expect(file).toEqual({ services: [{ service: 'INSPECTION', no: 1, count: 3, plan: 'STANDARD' }] });
    const cover = async () => {
      const { data } = await agent(
        `query ($unitId: ID!) { unitCover(unitId: $unitId, component: "DOOR", on: "2029-01-01T00:00:00Z") {
          costKind percent plan entitlementId } }`,
        { unitId },
      );
      return data?.unitCover;
    };
    const { entitlementId } = entitlement ?? { entitlementId: '' };
    expect(await cover()).toEqual([
      { costKind: 'PARTS', percent: 100, plan: 'EXTENDED', entitlementId },
      { costKind: 'LABOUR', percent: 100, plan: 'EXTENDED', entitlementId },
      { costKind: 'TRAVEL', percent: 0, plan: 'EXTENDED', entitlementId },
    ]);
    await change(supervisor, 'revokeEntitlement', { unitId, entitlementId, ground: 'CANCELLED' }, 'warranty { id }');
    expect(await cover()).toMatchObject([{ percent: 0 }, { percent: 0 }, { percent: 0 }]);
  });

  it('follows the example of the README', async () => {
    const unitId = await registered({ region: 'KR-11', soldAt: '2026-03-02T04:00:00Z' }, undefined, 'unit { status }');
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(await agent(operation ?? '', { unitId })).toMatchObject({
      errors: [],
      data: { remediesOf: { remedies: ['EXCHANGE', 'REFUND', 'REPAIR'] } },
    });
  });

  it('knows nothing of units that nobody has registered, or that the reader does not see', async () => {
    const unitId = await registered({ region: 'DE-BY', soldAt: '2026-01-10T11:00:00Z' });
    const elsewhere = await service.as('agent', { region: 'KR-11' });
    expect(await remedies({ unitId }, elsewhere)).toBeNull();
    expect(await remedies({ unitId: randomUUID() })).toBeNull();
    const repair = { unitId: randomUUID(), startedAt: '2026-01-12T11:00:00Z', underWarranty: true };
    expect(await refused(technician, 'recordRepair', repair)).toBe('WARRANTY_UNIT_UNKNOWN');
  });

  it('is for these roles', () => {
    const list = accessList(service.app).filter(({ method }) => method.startsWith('Warranty'));
    const readers = 'agent,dispatcher,technician,supervisor,manager,executive,quality,auditor,analyst,admin';
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.decideWarrantyClaim', 'agent,dispatcher,supervisor,manager'],
      ['Mutation.grantEntitlement', 'supervisor,manager'],
      ['Mutation.recordEvidence', 'agent,dispatcher,supervisor,manager'],
      ['Mutation.recordRepair', 'agent,dispatcher,technician,supervisor,manager'],
      ['Mutation.revokeEntitlement', 'supervisor,manager'],
      ['Mutation.useFreeService', 'agent,dispatcher,technician,supervisor,manager'],
      ['Mutation.withdrawEvidence', 'agent,dispatcher,supervisor,manager'],
      ['Query.remediesOf', readers],
      ['Query.unitCover', readers],
      ['Query.warranty', readers],
      ['Query.warrantyClaim', readers],
      ['Query.warrantyClaims', readers],
      ['Query.warrantyEvidence', readers],
    ]);
  });
});
