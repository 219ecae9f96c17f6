import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** The customer is told of an approved settlement at once; a reply that does not come takes the complaint one tier up. The decider checks again. */
export const escalationOnOverdueReply: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-overdue-reply',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'SettlementApproved':
        return raiseAt('REPLY_OVERDUE', data.complaintId, data.replyDueAt);
      case 'CustomerReplied':
      case 'ComplaintWithdrawn':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
