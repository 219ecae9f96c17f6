import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** A critical complaint that no named manager owns in time goes one tier up. The decider checks again. */
export const escalationOnMissingManager: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-missing-manager',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintRegistered':
      case 'ComplaintAssessed':
      case 'ComplaintReassessed':
      case 'SafetyFlagged':
      case 'ComplaintEscalated':
      case 'ComplaintReopened':
        return raiseAt('NO_NAMED_MANAGER', data.complaintId, data.ownerDueAt);
      case 'ComplaintAssigned':
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
