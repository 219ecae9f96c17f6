import type { Policy, Reaction } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { RecordReturnRepair, RecordReturnUnrepaired } from './settlement.commands.js';

type Asks = RecordReturnRepair | RecordReturnUnrepaired;

/** What came back to be repaired is repaired by its work order, or waits for somebody to decide what comes instead. */
export const repairRecordedOnWorkOrderClosed: Policy<WorkOrderEvent, Asks> = {
  name: 'repair-recorded-on-work-order-closed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'WorkOrderClosed': {
        const { returnId, returnLineNo: no, outcome, workOrderId: reference } = data;
        return returnId === null || no === null ? [] : recording({ returnId, no, reference }, outcome);
      }
      case 'WorkOrderCancelled': {
        const { returnLine, workOrderId: reference } = data;
        if (!returnLine) return [];
        return recording({ returnId: returnLine.returnId, no: returnLine.no, reference }, 'ORDER_CANCELLED');
      }
      default:
        return [];
    }
  },
};

const recording = (
  repair: RecordReturnRepair['data'],
  outcome: 'DONE' | RecordReturnUnrepaired['data']['cause'],
): readonly Reaction<Asks>[] =>
  outcome === 'DONE'
    ? [{ ask: { type: 'RecordReturnRepair', data: repair } }]
    : [{ ask: { type: 'RecordReturnUnrepaired', data: { ...repair, cause: outcome } } }];
