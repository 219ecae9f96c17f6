import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** An answer that is not given by its due time takes the complaint one tier up. Time on hold does not count. The decider checks again. */
export const escalationOnOverdueAnswer: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-overdue-answer',
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
        return raiseAt('ANSWER_OVERDUE', data.complaintId, data.answerDueAt);
      case 'ComplaintHeld':
      case 'CustomerReplied':
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
