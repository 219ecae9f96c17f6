import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { AlertEvent, AlertRaised } from './alert.events.js';
import { AlertView } from './alert.view.js';
import { statusAfter } from './alert-state.js';

export const alertProjection: Projection<AlertView, AlertEvent> = {
  name: 'crisis-alert',
  version: 1,
  categories: ['alert'],
  rowsOf: 'STREAM',
  view: AlertView,
  keys: ({ data }) => [data.alertId],
  apply: (rows, event) => {
    const row = event.type === 'AlertRaised' ? raised(event) : rows.get(event.data.alertId);
    if (!row) return [];
    const { version, position } = event.meta;
    const status = statusAfter(event, row.status);
    return [{ ...row, ...changed(event), status, version: version.toString(), position }];
  },
};

const raised = ({ data, meta }: Recorded<AlertRaised>): AlertView => ({
  id: data.alertId,
  status: 'RAISED',
  seriesId: data.series.id,
  kind: data.series.kind,
  product: data.series.product,
  component: data.series.component,
  symptom: data.series.symptom,
  batch: data.series.batch,
  region: data.series.region,
  partnerId: data.partnerId,
  outletId: data.series.kind === 'OUTLET' ? data.series.ofId : null,
  technicianId: data.series.kind === 'TECHNICIAN' ? data.series.ofId : null,
  cause: data.cause,
  day: data.day,
  isHistorical: data.isHistorical,
  detector: data.detector,
  ruleVersion: data.ruleVersion,
  packVersion: data.packVersion,
  rules: data.rules,
  score: data.score,
  threshold: data.threshold,
  windows: data.windows,
  points: data.points,
  exposureBasis: data.exposure.basis,
  unitsInService: data.exposure.units,
  allReports: data.exposure.allReports,
  batches: data.batches,
  reports: data.reports,
  ownerId: null,
  raisedAt: new Date(data.raisedAt),
  acknowledgedAt: null,
  confirmedAt: null,
  falseAlarmAt: null,
  containedAt: null,
  closedAt: null,
  version: meta.version.toString(),
  position: meta.position,
});

const changed = (event: AlertEvent): Partial<AlertView> => {
  switch (event.type) {
    case 'AlertRaised':
    case 'AlertNoted':
      return {};
    case 'AlertAcknowledged':
      return { ownerId: event.data.ownerId, acknowledgedAt: new Date(event.data.acknowledgedAt) };
    case 'AlertAssigned':
      return { ownerId: event.data.ownerId };
    case 'AlertConfirmed':
      return { confirmedAt: new Date(event.data.confirmedAt), falseAlarmAt: null };
    case 'AlertDeclaredFalse':
      return { falseAlarmAt: new Date(event.data.declaredAt), confirmedAt: null };
    case 'AlertContained':
      return { containedAt: new Date(event.data.containedAt) };
    case 'AlertClosed':
      return { closedAt: new Date(event.data.closedAt) };
  }
};
