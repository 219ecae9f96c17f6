import type { ComplaintEvent } from '#complaints/events';
import type { Policy, Reaction } from '#event-sourcing';
import type { ReturnEvent } from '#returns/events';
import { workOrderIdOfReturnLine, workOrderIdOfTask } from '../repair-ids.events.js';
import { NOTHING_SAID } from './nothing-said.js';
import type { DraftWorkOrder } from './work-order.commands.js';

/** A repair that a complaint agreed on, or that a return was accepted for, is done by one work order of its own. */
export const workOrderOnRepairAsked: Policy<ComplaintEvent | ReturnEvent, DraftWorkOrder> = {
  name: 'work-order-on-repair-asked',
  categories: ['complaint', 'return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type === 'RemedyTaskSent' && data.remedy === 'REPAIR') {
      const { complaintId, taskId, remedyNo } = data;
      return draft({ workOrderId: workOrderIdOfTask(taskId), task: { complaintId, taskId, remedyNo } });
    }
    if (type === 'RepairRequested') {
      const { returnId, no } = data;
      return draft({ workOrderId: workOrderIdOfReturnLine(returnId, no), returnLine: { returnId, no } });
    }
    return [];
  },
};

type Which = Pick<DraftWorkOrder['data'], 'workOrderId'> & Partial<Pick<DraftWorkOrder['data'], 'task' | 'returnLine'>>;

/** The goods of a return are in the workshop; elsewhere somebody goes to the customer. */
const draft = ({ workOrderId, task = null, returnLine = null }: Which): readonly Reaction<DraftWorkOrder>[] => [
  {
    ask: {
      type: 'DraftWorkOrder',
      data: {
        workOrderId,
        kind: 'REPAIR',
        place: returnLine ? 'WORKSHOP' : 'SITE',
        task,
        returnLine,
        ...NOTHING_SAID,
      },
    },
  },
];
