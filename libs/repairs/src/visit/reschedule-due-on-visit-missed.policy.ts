import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { VisitCancellation } from '../repair-words.events.js';
import type { AskReschedule } from './visit.commands.js';

/** Whoever has the order agrees on another appointment, sooner where it was the technician who did not come, or can not. */
export const rescheduleDueOnVisitMissed: Policy<WorkOrderEvent, AskReschedule> = {
  name: 'reschedule-due-on-visit-missed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'VisitMissed' || (type === 'VisitCancelled' && OF_TECHNICIANS.includes(data.cause))
      ? [{ ask: { type: 'AskReschedule', data: { workOrderId: data.workOrderId, visitId: data.visitId } } }]
      : [],
};

const OF_TECHNICIANS: readonly VisitCancellation[] = ['TECHNICIAN_UNAVAILABLE', 'TECHNICIAN_UNQUALIFIED'];
