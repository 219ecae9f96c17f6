import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** After the last remedy the customer is asked, and asked again; where nobody does, the complaint goes one tier up. The decider checks again. */
export const escalationOnOverdueFollowUp: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-overdue-follow-up',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ImplementationCompleted':
      case 'CustomerContacted':
        return raiseAt('FOLLOW_UP_OVERDUE', data.complaintId, data.nextContactDueAt);
      case 'SatisfactionRecorded':
      case 'ComplaintClosed':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
