import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** A complaint whose remedies are not carried out by its due time goes one tier up. Time on hold does not count. The decider checks again. */
export const escalationOnOverdueSettlement: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-overdue-settlement',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintRegistered':
      case 'ComplaintAssessed':
      case 'ComplaintReassessed':
      case 'SafetyFlagged':
      case 'ComplaintResumed':
      case 'ComplaintReopened':
        return raiseAt('SETTLEMENT_OVERDUE', data.complaintId, data.settleDueAt);
      case 'ComplaintHeld':
      case 'ComplaintRefused':
      case 'ComplaintClosed':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
