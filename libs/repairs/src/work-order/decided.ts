import { Rejection } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

/** What the order will decide, so that other streams can be asked for the same; nothing where it will refuse. */
export const decidedOf = (
  command: WorkOrderCommand,
  state: WorkOrder | null,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  try {
    return workOrderDecider.decide(command, state, known);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
};
