import type { ComplaintEvent } from '#complaints/events';
import type { Policy } from '#event-sourcing';
import type { TurnContactIntoCase } from './contact.commands.js';

/**
 * A complaint that names the contact it came from is that contact's outcome. Imported complaints count too: all this
 * does is to link what belongs together.
 */
export const turnedIntoCaseOnComplaintRegistered: Policy<ComplaintEvent, TurnContactIntoCase> = {
  name: 'turned-into-case-on-complaint-registered',
  categories: ['complaint'],
  from: 'NEW',
  imported: true,
  react: ({ type, data }) =>
    type === 'ComplaintRegistered' && data.requestId !== null
      ? [
          {
            ask: {
              type: 'TurnContactIntoCase',
              data: {
                contactId: data.requestId,
                caseKind: 'COMPLAINT',
                caseId: data.complaintId,
                customerId: data.customerId,
              },
            },
          },
        ]
      : [],
};
