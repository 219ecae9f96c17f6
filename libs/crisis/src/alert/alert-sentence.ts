import type { AlertEvent, AlertSeries } from './alert.events.js';

/** What happened to an alert, for people; without texts about people. */
export const sentenceOf = (event: AlertEvent): string => {
  switch (event.type) {
    case 'AlertRaised': {
      const { series, day, windows, cause } = event.data;
      if (cause === 'GRAVE_REPORT') return `A grave report of ${day} about ${nameOf(series)} raised it.`;
      const [window] = windows;
      const counted = window
        ? `${window.reports} reports in ${window.days} days, where ${window.expected.toFixed(1)} were expected`
        : 'more reports than expected';
      return `${nameOf(series)} had ${counted}, on ${day}.`;
    }
    case 'AlertAcknowledged':
      return `${event.data.ownerId} took it up.`;
    case 'AlertAssigned':
      return `${event.data.assignedBy} handed it to ${event.data.ownerId}.`;
    case 'AlertNoted':
      return `${event.data.notedBy} wrote something down.`;
    case 'AlertConfirmed':
      return `${event.data.confirmedBy} found that something is wrong.`;
    case 'AlertDeclaredFalse':
      return `${event.data.declaredBy} found that nothing is wrong.`;
    case 'AlertContained':
      return `${event.data.containedBy} saw to it that nobody else comes to harm.`;
    case 'AlertClosed':
      return `${event.data.closedBy} closed it.`;
  }
};

/** The series by what it counts: `Ranges R-90 / DOOR`. */
export const nameOf = ({
  product,
  component,
  symptom,
  batch,
  region,
  ofId,
}: Omit<AlertSeries, 'id' | 'kind'>): string =>
  [product, component, symptom, batch, region, ofId].filter((part) => part !== null).join(' / ');
