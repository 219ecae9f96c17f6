import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { QualifyWorkOrder } from './work-order.commands.js';

/** An agreed repair of a unit that is known needs nobody to look at it first; any other order waits for a person. */
export const qualificationOnWorkOrderDrafted: Policy<WorkOrderEvent, QualifyWorkOrder> = {
  name: 'qualification-on-work-order-drafted',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'WorkOrderDrafted' || data.unitId === null) return [];
    if (data.taskId === null && data.returnId === null) return [];
    const { workOrderId } = data;
    const known = { sku: null, serial: null, component: null, symptomCode: null, skills: null, minutes: null };
    return [{ ask: { type: 'QualifyWorkOrder', data: { workOrderId, ...known } } }];
  },
};
