import type { Policy } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import { raiseAt } from './overdue.js';

/** Who puts a complaint on hold owes the customer cause, new time and interim help; a debt that stays takes it one tier up. The decider checks again. */
export const escalationOnUninformedCustomer: Policy<ComplaintEvent, EscalateOverdueComplaint> = {
  name: 'escalation-on-uninformed-customer',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintHeld':
        return raiseAt('CUSTOMER_NOT_INFORMED', data.complaintId, data.informDueAt);
      case 'CustomerInformed':
      case 'ComplaintResumed':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
