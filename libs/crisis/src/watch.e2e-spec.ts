import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { complaints } from '#complaints';
import { crisis } from '#crisis';
import { testService } from '#graphql/testing';
import { products } from '#products';
import { HandleWatchDay } from './day/day.handler.js';

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
  const told: string[] = [];

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
  const raised = (filter: object, count: number) =>
    service.until(
      () => alerts(filter),
      ({ length }) => length >= count,
    );

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
    for (let n = 0; n < 10; n += 1) told.push((await done(agent, 'registerComplaint', COMPLAINT)).id);
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

  it('shows the reports behind an alert as they counted and what became of them, and the series that are unusual', async () => {
    const [alert] = await alerts({ products: ['Ranges R-90'] });
    await done(agent, 'withdrawComplaint', { complaintId: told[0], reason: 'It was the wrong product.' });
    const complaintId = told[1];
    await done(agent, 'acknowledgeComplaint', { complaintId });
    const assessed = { category: 'PRODUCT', severity: 'MAJOR', symptomCode: 'LOOSE' };
    await done(agent, 'assessComplaint', { complaintId, ...assessed });
    await service.caughtUp();
    const { data, errors } = await quality(
      `query ($alertId: ID!) {
        crisisAlertSignals(alertId: $alertId, first: 20) { totalCount nodes { status source sourceId productName isGrave } }
        earlyWarningSeries(filter: { kinds: [PRODUCT_COMPONENT], isUnusual: true }, first: 5) {
          nodes { id kind productName component reports score threshold alertedDay windows { days reports expected } }
        }
      }`,
      { alertId: alert?.id },
    );
    expect(errors).toEqual([]);
    const counted = alert?.windows.at(-1)?.reports;
    const signals = told.slice(0, counted).map((sourceId, n) => ({
      status: ['COUNTS_NO_MORE', 'CORRECTED'][n] ?? 'AS_COUNTED',
      source: 'COMPLAINT',
      sourceId,
      productName: 'Ranges R-90',
      isGrave: false,
    }));
    expect(data).toMatchObject({
      crisisAlertSignals: { totalCount: counted, nodes: expect.arrayContaining(signals) },
      earlyWarningSeries: {
        nodes: [
          {
            productName: 'Ranges R-90',
            component: 'DOOR',
            reports: 10,
            threshold: 3,
            windows: [{ days: 90, reports: 10 }, { days: 365 }],
          },
        ],
      },
    });
  });

  it('knows the units of a product in service, and scores anew what is quiet, once the day is over', async () => {
    const manager = await service.as('manager');
    const product = { sku: 'R-90', name: 'Range 90', line: 'Ranges', model: 'R-90', productClass: 'ENERGY_SYSTEM' };
    const { data } = await manager(
      'mutation ($input: RegisterProductInput!) { registerProduct(input: $input) { id } }',
      { input: product },
    );
    expect(data?.['registerProduct']).toMatchObject({ id: expect.any(String) });
    await service.caughtUp();
    const range = {
      product: 'R-90',
      prefix: 'A',
      first: '1001',
      last: '1300',
      batch: '2026-W07',
      shippedAt: '2025-06-01T00:00:00Z',
    };
    await done(await service.as('supervisor'), 'registerUnitRange', range);
    await service.caughtUp();
    const day = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
    const close = { id: randomUUID(), type: 'CloseWatchDay', data: { day }, by: 'system', roles: ['system'] } as const;
    const closing = new HandleWatchDay({ ...close, at: new Date().toISOString() });
    await service.app.get(CommandBus).execute(closing);
    await service.caughtUp();
    const [row] = await service.app
      .get(DataSource)
      .query(
        `SELECT memory -> 'exposure' -> 'batches' -> '2026-W07' -> 'units' AS units FROM crisis_watch_v3 WHERE id = 'exposure/Ranges R-90'`,
      );
    expect(row?.units).toEqual([0, 300]);
    const { data: quiet } = await quality('{ earlyWarningSeries(first: 1) { nodes { productName scoredDay score } } }');
    expect(quiet).toEqual({
      earlyWarningSeries: { nodes: [{ productName: 'Ranges R-90', scoredDay: day, score: expect.any(Number) }] },
    });
  });

  it('answers the operation of the README as it stands there', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const [, operation = ''] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
    const { data, errors } = await quality(operation);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      crisisAlerts: { nodes: [{ productName: 'Ovens O-1' }] },
      earlyWarningSeries: { nodes: [{ productName: 'Ranges R-90' }, { productName: 'Ovens O-1' }] },
      crisisAlertFigures: { alerts: 2, waiting: 1, acknowledged: 1 },
    });
  });

  it('shows a partner nothing of products', async () => {
    const partner = await service.as('partner', { partnerId: 'partner-1' });
    const { data } = await partner('{ earlyWarningSeries { totalCount } crisisAlerts { totalCount } }');
    expect(data).toEqual({ earlyWarningSeries: { totalCount: 0 }, crisisAlerts: { totalCount: 0 } });
  });
});
