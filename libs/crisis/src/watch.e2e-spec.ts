import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaints } from '#complaints';
import { crisis } from '#crisis';
import { testService } from '#graphql/testing';
import { products } from '#products';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Alert = Readonly<{
  id: string;
  cause: string;
  status: string;
  productName: string;
  windows: { reports: number }[];
}>;

const COMPLAINT = {
  channel: 'HOTLINE',
  product: { line: 'Ranges', model: 'R-90' },
  batch: '2026-W07',
  components: ['DOOR:HINGE'],
  words: 'The door falls off.',
  reportedAt: new Date(Date.now() - 60_000).toISOString(),
};

const ALERTS = `query ($filter: CrisisAlertFilterInput) { crisisAlerts(filter: $filter) { edges { node {
  id cause status kind productName component batches isHistorical exposureBasis windows { days reports expected } points { reports }
} } } }`;

describe('the watch over a live service', () => {
  let service: Service;
  let agent: Send;
  let quality: Send;

  beforeAll(async () => {
    service = await testService([products, complaints, crisis]);
    agent = await service.as('agent');
    quality = await service.as('quality');
  });
  afterAll(() => service.close());

  const done = async (who: Send, mutation: string, input: object): Promise<Readonly<{ id: string }>> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await who(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input });
    expect(errors).toEqual([]);
    return data?.[mutation] as Readonly<{ id: string }>;
  };
  const alerts = async (filter: object): Promise<Alert[]> => {
    const { data, errors } = await quality(ALERTS, { filter });
    expect(errors).toEqual([]);
    return (data?.['crisisAlerts'] as { edges: { node: Alert }[] }).edges.map(({ node }) => node);
  };
  /** When the watch has seen what was reported, it takes a moment until what it wants is done. */
  const raised = async (filter: object, count: number): Promise<Alert[]> => {
    await service.caughtUp();
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await alerts(filter);
      if (found.length >= count) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`There are no ${count} alerts: ${JSON.stringify(await alerts(filter))}`);
  };

  it('raises an alert on a single report of injury', async () => {
    await done(agent, 'registerComplaint', {
      ...COMPLAINT,
      product: { line: 'Ovens', model: 'O-1' },
      safetyFlag: 'INJURY',
    });
    expect(await raised({ products: ['Ovens O-1'] }, 1)).toEqual([
      expect.objectContaining({
        cause: 'GRAVE_REPORT',
        kind: 'PRODUCT_COMPONENT',
        component: 'DOOR',
        isHistorical: false,
      }),
    ]);
  });

  it('raises an alert when a component is complained about more than it should be, which goes its way', async () => {
    for (let n = 0; n < 10; n += 1) await done(agent, 'registerComplaint', COMPLAINT);
    const [alert, ...others] = await raised({ products: ['Ranges R-90'] }, 1);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      cause: 'RISE',
      status: 'RAISED',
      exposureBasis: 'SHARE_OF_REPORTS',
      batches: ['2026-W07'],
    });
    const alertId = String(alert?.id);
    await done(quality, 'acknowledgeAlert', { alertId });
    await done(quality, 'confirmAlert', { alertId, note: 'The hinge breaks.' });
    await done(quality, 'containAlert', { alertId, note: 'Deliveries are stopped.' });
    await done(quality, 'closeAlert', { alertId });
    await service.caughtUp();
    expect(await alerts({ products: ['Ranges R-90'] })).toMatchObject([{ id: alertId, status: 'CLOSED' }]);
    await done(agent, 'registerComplaint', COMPLAINT);
    await service.caughtUp();
    expect(await alerts({ products: ['Ranges R-90'] })).toHaveLength(1);
  });
});
