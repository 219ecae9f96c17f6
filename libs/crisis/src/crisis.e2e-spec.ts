import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { crisis } from '#crisis';
import { testService } from '#graphql/testing';
import { ALERT_ID, asked } from './alert/alert.fixtures.js';
import { HandleAlert } from './alert/alert.handler.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;

describe('alerts over GraphQL', () => {
  let service: Service;
  let quality: Send;

  beforeAll(async () => {
    service = await testService([crisis]);
    quality = await service.as('quality');
    await service.app.get(CommandBus).execute(
      new HandleAlert({
        id: '3d1f0f0e-6a5e-4a57-9c0b-5f7b8f3c2a90',
        type: 'RaiseAlert',
        data: asked({ partnerId: 'partner-1' }),
        by: 'system',
        roles: ['system'],
        at: '2026-03-02T09:00:00.000Z',
      }),
    );
    await service.caughtUp();
  });
  afterAll(() => service.close());

  const send = async (who: Send, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const fields = 'id version crisisAlert { status ownerId }';
    return who(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };
  const done = async (mutation: string, input: object = {}) => {
    const { data, errors } = await send(quality, mutation, { alertId: ALERT_ID, ...input });
    expect(errors).toEqual([]);
    return data?.[mutation] as Readonly<{ crisisAlert: unknown }>;
  };
  const refused = async (who: Send, mutation: string, input: object = {}) =>
    (await send(who, mutation, { alertId: ALERT_ID, ...input })).errors[0]?.extensions;

  it('are listed, shown with their chart, and counted', async () => {
    const { data, errors } = await quality(
      `query ($id: ID!) {
        crisisAlerts(filter: { statuses: [RAISED], products: ["Ranges R-90"], batches: ["2026-W07"], from: "2026-03-01" }) {
          edges { node { id kind productName component day cause score batches windows { days reports expected } } }
        }
        crisisAlert(id: $id) { points { day window reports expected limit } exposureBasis rules reports { source id day } }
        crisisAlertFigures { alerts waiting acknowledged meanHours }
      }`,
      { id: ALERT_ID },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      crisisAlerts: {
        edges: [{ node: { id: ALERT_ID, kind: 'PRODUCT_COMPONENT', productName: 'Ranges R-90', day: '2026-03-01' } }],
      },
      crisisAlert: { points: asked().points, exposureBasis: 'SHARE_OF_REPORTS', rules: asked().rules },
      crisisAlertFigures: { alerts: 1, waiting: 1, acknowledged: 0, meanHours: null },
    });
  });

  it('are acknowledged, confirmed, contained and closed, by who may', async () => {
    expect(await refused(quality, 'containAlert', { note: 'Stopped.' })).toMatchObject({
      code: 'ALERT_NOT_ACKNOWLEDGED',
      details: { next: 'AcknowledgeAlert' },
    });
    expect(await refused(await service.as('auditor'), 'acknowledgeAlert')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(await service.as('quality', { partnerId: 'partner-1' }), 'acknowledgeAlert')).toMatchObject({
      code: 'ALERT_NOT_YOURS',
    });
    expect(await done('acknowledgeAlert', { note: 'I call the outlets.' })).toMatchObject({
      crisisAlert: { status: 'ACKNOWLEDGED' },
    });
    await done('confirmAlert', { note: 'The hinge of week 7 breaks.' });
    await done('containAlert', { note: 'Deliveries of week 7 are stopped.' });
    await done('assignAlert', { ownerId: 'quality-2' });
    expect(await done('closeAlert')).toMatchObject({ crisisAlert: { status: 'CLOSED', ownerId: 'quality-2' } });
    expect(await refused(quality, 'acknowledgeAlert')).toMatchObject({
      code: 'ALERT_CLOSED',
      details: { next: 'NoteOnAlert' },
    });
  });

  it('have a history, whose texts analysts do not read, and figures', async () => {
    const ask = `query ($id: ID!) { crisisAlertHistory(id: $id) { type sentence reason by } crisisAlertFigures { acknowledged waiting meanHours } }`;
    const { data } = await quality(ask, { id: ALERT_ID });
    expect(data).toMatchObject({
      crisisAlertHistory: [
        { type: 'AlertRaised', by: 'system' },
        { type: 'AlertAcknowledged', reason: 'I call the outlets.' },
        { type: 'AlertConfirmed' },
        { type: 'AlertContained' },
        { type: 'AlertAssigned' },
        { type: 'AlertClosed', reason: null },
      ],
      crisisAlertFigures: { acknowledged: 1, waiting: 0, meanHours: expect.any(Number) },
    });
    const analyst = await service.as('analyst');
    expect((await analyst(ask, { id: ALERT_ID })).data).toMatchObject({
      crisisAlertHistory: expect.arrayContaining([expect.objectContaining({ type: 'AlertConfirmed', reason: null })]),
    });
  });

  it('are seen by a partner where they are about its own', async () => {
    const ask = '{ crisisAlerts { edges { node { id } } } }';
    const of = async (partnerId: string) => (await (await service.as('partner', { partnerId }))(ask)).data;
    expect(await of('partner-1')).toEqual({ crisisAlerts: { edges: [{ node: { id: ALERT_ID } }] } });
    expect(await of('partner-2')).toEqual({ crisisAlerts: { edges: [] } });
  });
});
