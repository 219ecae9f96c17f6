import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { ReportVisitMissed } from './visit.commands.js';

/** A visit that nobody has started some time after its window is missed, and it is the technician who was not there. */
export const missedOnVisitNotStarted: Policy<WorkOrderEvent, ReportVisitMissed> = {
  name: 'missed-on-visit-not-started',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'VisitScheduled': {
        const { workOrderId, visitId, noShowAt } = data;
        const missed = { workOrderId, visitId, cause: 'TECHNICIAN_NO_SHOW', note: null } as const;
        return [{ remind: visitId, dueAt: noShowAt, command: { type: 'ReportVisitMissed', data: missed } }];
      }
      case 'VisitStarted':
      case 'VisitCancelled':
      case 'VisitMissed':
        return [{ forget: data.visitId }];
      default:
        return [];
    }
  },
};
