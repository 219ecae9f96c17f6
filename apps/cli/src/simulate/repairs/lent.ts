import { type Part, part } from '#event-store';
import { loanerDecider } from '#repairs';
import type { WorkOrderEvent } from '#repairs/events';
import type { Asked } from '../world/asks.js';

const NOTHING_KNOWN = { productId: null, outlet: null };

/** The loaner itself decides in the same append, as the handler of loans has it. */
export const loanersWith = (context: Asked, { type, data }: WorkOrderEvent): readonly Part[] => {
  switch (type) {
    case 'LoanerHandedOut': {
      const { loanerId, workOrderId, dueBackAt } = data;
      const command = { ...context, type: 'LendLoaner' as const, data: { loanerId, workOrderId, dueBackAt } };
      return [part({ decider: loanerDecider, command, known: NOTHING_KNOWN })];
    }
    case 'LoanerTakenBack': {
      const { loanerId, workOrderId, damaged } = data;
      const command = { ...context, type: 'GiveBackLoaner' as const, data: { loanerId, workOrderId, damaged } };
      return [part({ decider: loanerDecider, command, known: NOTHING_KNOWN })];
    }
    default:
      return [];
  }
};
