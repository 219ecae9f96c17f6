import type { AlertEvent } from './alert.events.js';
import type { AlertStatus } from './alert-words.events.js';

/** Only what the rules need to know. */
export type Alert = Readonly<{ status: AlertStatus; ownerId: string | null; isHistorical: boolean }>;

export const evolve = (alert: Alert | null, event: AlertEvent): Alert | null => {
  if (event.type === 'AlertRaised') return { status: 'RAISED', ownerId: null, isHistorical: event.data.isHistorical };
  if (!alert) return null;
  const ownerId = 'ownerId' in event.data ? event.data.ownerId : alert.ownerId;
  return { ...alert, ownerId, status: statusAfter(event, alert.status) };
};

/** Where an alert stands after an event. */
export const statusAfter = ({ type }: AlertEvent, before: AlertStatus): AlertStatus => {
  switch (type) {
    case 'AlertRaised':
      return 'RAISED';
    case 'AlertAcknowledged':
      return 'ACKNOWLEDGED';
    case 'AlertConfirmed':
      return 'CONFIRMED';
    case 'AlertDeclaredFalse':
      return 'FALSE_ALARM';
    case 'AlertContained':
      return 'CONTAINED';
    case 'AlertClosed':
      return 'CLOSED';
    case 'AlertAssigned':
    case 'AlertNoted':
      return before;
  }
};
