import type { Decider } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import { evolve, type WorkOrder } from './work-order-state.js';

/** The rules of a work order; this only dispatches to the parts of it. */
export const workOrderDecider: Decider<WorkOrderCommand, WorkOrderEvent, WorkOrder | null, WorkOrderKnown> = {
  stream: ({ data }) => `workorder-${data.workOrderId}`,
  initialState: null,
  decide: (command, state) => {
    throw refusal('WORK_ORDER_NOT_FOUND', state, { asked: command.type });
  },
  evolve,
};
