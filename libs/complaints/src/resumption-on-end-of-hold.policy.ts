import type { Policy } from '#event-sourcing';
import type { ResumeComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';

/** A hold ends when it was said to end. The decider checks again. */
export const resumptionOnEndOfHold: Policy<ComplaintEvent, ResumeComplaint> = {
  name: 'resumption-on-end-of-hold',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintHeld': {
        const { complaintId, heldUntil } = data;
        const command = { type: 'ResumeComplaint', data: { complaintId, heldUntil } } as const;
        return [{ remind: complaintId, dueAt: heldUntil, command }];
      }
      case 'ComplaintResumed':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
        return [{ forget: data.complaintId }];
      default:
        return [];
    }
  },
};
