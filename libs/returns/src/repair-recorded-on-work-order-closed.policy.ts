import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { RecordReturnRepair } from './settlement.commands.js';

/** What came back to be repaired is repaired by its work order. What can't be repaired waits for another remedy. */
export const repairRecordedOnWorkOrderClosed: Policy<WorkOrderEvent, RecordReturnRepair> = {
  name: 'repair-recorded-on-work-order-closed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'WorkOrderClosed' || data.outcome !== 'DONE') return [];
    const { returnId, returnLineNo: no, workOrderId: reference } = data;
    if (returnId === null || no === null) return [];
    return [{ ask: { type: 'RecordReturnRepair', data: { returnId, no, reference } } }];
  },
};
