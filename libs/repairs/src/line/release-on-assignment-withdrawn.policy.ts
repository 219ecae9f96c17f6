import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { ReleaseLineParts } from './line.commands.js';

/** Parts in the stock of whoever no longer does the work are free again; the next one reserves its own. */
export const releaseOnAssignmentWithdrawn: Policy<WorkOrderEvent, ReleaseLineParts> = {
  name: 'release-on-assignment-withdrawn',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'AssignmentWithdrawn'
      ? [{ ask: { type: 'ReleaseLineParts', data: { workOrderId: data.workOrderId, no: null } } }]
      : [],
};
