import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { AlertEvent } from './alert.events.js';
import {
  ALERT_ID,
  AT,
  acknowledged,
  asked,
  assigned,
  closed,
  confirmed,
  contained,
  declaredFalse,
  noted,
  raised,
} from './alert.fixtures.js';
import { alertProjection } from './alert.projection.js';

/** The event as the store returns it, at place `n` of the log and of its alert. */
const stored = <E extends AlertEvent>(event: E, n: number, at = AT) =>
  recorded(event, n, { stream: `alert-${ALERT_ID}`, occurredAt: at, recordedAt: at });

const { series, exposure, alertId, ...same } = asked();
const RAISED = {
  ...same,
  id: alertId,
  status: 'RAISED',
  seriesId: series.id,
  kind: 'PRODUCT_COMPONENT',
  product: 'Ranges R-90',
  component: 'DOOR',
  symptom: null,
  batch: null,
  region: null,
  outletId: null,
  technicianId: null,
  exposureBasis: exposure.basis,
  unitsInService: null,
  allReports: 140,
  ownerId: null,
  raisedAt: new Date(AT),
  acknowledgedAt: null,
  confirmedAt: null,
  falseAlarmAt: null,
  containedAt: null,
  closedAt: null,
  version: '0',
  position: positionOf(1),
};

describe('the row of an alert', () => {
  it('has all that it was raised on', () =>
    expect(projected(alertProjection, stored(raised(), 1))).toEqual({ [ALERT_ID]: RAISED }));

  it('says whose outlet or technician it is about', () => {
    const of = (kind: 'OUTLET' | 'TECHNICIAN') =>
      projected(alertProjection, stored(raised({ partnerId: 'p-1', series: { ...series, kind, ofId: 'x-1' } }), 1));
    expect(of('OUTLET')[ALERT_ID]).toEqual({ ...RAISED, kind: 'OUTLET', partnerId: 'p-1', outletId: 'x-1' });
    expect(of('TECHNICIAN')[ALERT_ID]).toEqual({
      ...RAISED,
      kind: 'TECHNICIAN',
      partnerId: 'p-1',
      technicianId: 'x-1',
    });
  });

  it('follows what is done about it', () => {
    const events = [raised(), acknowledged(), assigned(), noted(), confirmed(), contained(), closed()];
    const rows = projected(alertProjection, ...events.map((event, n) => stored(event, n + 1)));
    expect(rows).toEqual({
      [ALERT_ID]: {
        ...RAISED,
        status: 'CLOSED',
        ownerId: 'quality-2',
        acknowledgedAt: new Date(AT),
        confirmedAt: new Date(AT),
        containedAt: new Date(AT),
        closedAt: new Date(AT),
        version: '6',
        position: positionOf(7),
      },
    });
  });

  it('forgets a judgement that was taken back', () => {
    const events = [raised(), acknowledged(), confirmed(), declaredFalse()];
    expect(projected(alertProjection, ...events.map((event, n) => stored(event, n + 1)))).toEqual({
      [ALERT_ID]: {
        ...RAISED,
        status: 'FALSE_ALARM',
        ownerId: 'agent-1',
        acknowledgedAt: new Date(AT),
        falseAlarmAt: new Date(AT),
        version: '3',
        position: positionOf(4),
      },
    });
  });
});
