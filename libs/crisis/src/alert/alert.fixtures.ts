import { personal } from '#event-sourcing';
import type { RaiseAlert } from './alert.commands.js';
import type {
  AlertAcknowledged,
  AlertAssigned,
  AlertClosed,
  AlertConfirmed,
  AlertContained,
  AlertDeclaredFalse,
  AlertNoted,
  AlertRaised,
} from './alert.events.js';

export const ALERT_ID = '7d8f1c52-40c5-5f9e-9a3e-61b0f3f5a701';
export const AT = '2026-03-02T09:00:00.000Z';
export const note = (text = 'Seen at three outlets.') => personal(ALERT_ID, text);

export const asked = (given: Partial<RaiseAlert['data']> = {}): RaiseAlert['data'] => ({
  alertId: ALERT_ID,
  series: {
    id: '2d6f6a8e-7a0c-5b52-8d37-0f4c1f5a2b10',
    kind: 'PRODUCT_COMPONENT',
    product: 'Ranges R-90',
    component: 'DOOR',
    symptom: null,
    batch: null,
    region: null,
    ofId: null,
  },
  partnerId: null,
  cause: 'RISE',
  day: '2026-03-01',
  isHistorical: false,
  detector: 'EWMA',
  ruleVersion: '1-3f2a9c10',
  rules: { detector: 'EWMA', sigmas: 3 },
  packVersion: '2026.1+1a2b3c4d',
  score: 3.4,
  threshold: 3,
  windows: [
    { days: 90, reports: 7, expected: 1.6, shape: 4 },
    { days: 365, reports: 9, expected: 4.1, shape: 3 },
  ],
  points: [
    { day: '2026-01-30', window: 30, reports: 1, expected: 0.5, limit: 2.6 },
    { day: '2026-03-01', window: 30, reports: 5, expected: 0.6, limit: 2.9 },
  ],
  exposure: { basis: 'SHARE_OF_REPORTS', units: null, allReports: 140 },
  batches: ['2026-W07'],
  reports: [{ source: 'COMPLAINT', id: '0f0c0f1e-0b52-4c39-8a55-3d9c5a2b7e01', day: '2026-03-01' }],
  ...given,
});

export const raised = (given: Partial<RaiseAlert['data']> = {}): AlertRaised => ({
  type: 'AlertRaised',
  data: { ...asked(given), raisedAt: AT },
});
export const acknowledged = (ownerId = 'agent-1'): AlertAcknowledged => ({
  type: 'AlertAcknowledged',
  data: { alertId: ALERT_ID, ownerId, note: null, acknowledgedAt: AT },
});
export const assigned = (ownerId = 'quality-2'): AlertAssigned => ({
  type: 'AlertAssigned',
  data: { alertId: ALERT_ID, ownerId, note: null, assignedBy: 'agent-1', assignedAt: AT },
});
export const noted = (): AlertNoted => ({
  type: 'AlertNoted',
  data: { alertId: ALERT_ID, note: note(), notedBy: 'agent-1', notedAt: AT },
});
export const confirmed = (): AlertConfirmed => ({
  type: 'AlertConfirmed',
  data: { alertId: ALERT_ID, note: note(), confirmedBy: 'agent-1', confirmedAt: AT },
});
export const declaredFalse = (): AlertDeclaredFalse => ({
  type: 'AlertDeclaredFalse',
  data: { alertId: ALERT_ID, note: note(), declaredBy: 'agent-1', declaredAt: AT },
});
export const contained = (): AlertContained => ({
  type: 'AlertContained',
  data: { alertId: ALERT_ID, note: note(), containedBy: 'agent-1', containedAt: AT },
});
export const closed = (): AlertClosed => ({
  type: 'AlertClosed',
  data: { alertId: ALERT_ID, note: null, closedBy: 'agent-1', closedAt: AT },
});
