import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** A complaint that nobody acknowledges in time goes one tier up. The decider checks again. */
export const escalationOnOverdueAcknowledgement: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-overdue-acknowledgement',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintRegistered':
      case 'SafetyFlagged':
        return raiseAt('ACKNOWLEDGEMENT_OVERDUE', data.complaintId, data.acknowledgeDueAt);
      case 'ComplaintAcknowledged':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
