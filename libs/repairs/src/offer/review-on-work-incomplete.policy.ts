import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { ReviewAssignment } from './offer.commands.js';

/** What is left to do is not left to a partner that is suspended or has gone. */
export const reviewOnWorkIncomplete: Policy<WorkOrderEvent, ReviewAssignment> = {
  name: 'review-on-work-incomplete',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'WorkOrderIncomplete'
      ? [{ ask: { type: 'ReviewAssignment', data: { workOrderId: data.workOrderId } } }]
      : [],
};
