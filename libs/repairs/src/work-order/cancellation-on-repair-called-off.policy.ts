import type { ComplaintEvent } from '#complaints/events';
import type { Policy } from '#event-sourcing';
import { workOrderIdOfTask } from '../repair-ids.events.js';
import type { CancelWorkOrder } from './work-order.commands.js';

/** What a complaint no longer wants is not repaired, as far as it is not done yet. */
export const cancellationOnRepairCalledOff: Policy<ComplaintEvent, CancelWorkOrder> = {
  name: 'cancellation-on-repair-called-off',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'RemedyTaskCancelled' && type !== 'RemedyTaskFailed') return [];
    const asked = { workOrderId: workOrderIdOfTask(data.taskId), cause: 'REMEDY_CALLED_OFF' as const, reason: null };
    return [{ ask: { type: 'CancelWorkOrder', data: asked } }];
  },
};
