import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { AskReschedule } from './visit.commands.js';

/** Whoever has the order agrees on another appointment, sooner where it was the technician who did not come. */
export const rescheduleDueOnVisitMissed: Policy<WorkOrderEvent, AskReschedule> = {
  name: 'reschedule-due-on-visit-missed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'VisitMissed'
      ? [{ ask: { type: 'AskReschedule', data: { workOrderId: data.workOrderId, visitId: data.visitId } } }]
      : [],
};
