import type { Policy } from '#event-sourcing';
import type { LinkRecurrence } from './complaint.commands.js';
import type { RecurrenceEvent } from './recurrence.events.js';

/** The same opinion that came again is linked to the complaint that it came with before. */
export const linkOnRecurrence: Policy<RecurrenceEvent, LinkRecurrence> = {
  name: 'link-on-recurrence',
  categories: ['recurrence'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'RecurrenceFound') return [];
    const { complaintId, earlierComplaintId, basis } = data;
    return [{ ask: { type: 'LinkRecurrence', data: { complaintId, earlierComplaintId, basis } } }];
  },
};
