import type { Part } from '#event-store';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

/**
 * What one part of the order (offers, visits, lines …) adds to the handling of its commands. `gather` looks up what its
 * rules need; `together` names what other streams must decide in the same append: a technician's day, stock, a deposit.
 * Both see the order as it was read; where it has moved on by the time of the append, both are asked again.
 *
 * Both are asked for every command, also those of other parts. On `CancelWorkOrder` and `CloseWorkOrder` each part lets
 * go of what it holds on other streams, and says so on the order by its `Ending`: what `together` releases and what the
 * ending says must be the same, as both follow from the same state.
 */
export interface WorkOrderPart {
  gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<Partial<WorkOrderKnown>>;
  /** Runs the attempt, and once more where a stream of the part was in the way only for that moment. */
  going?<T>(command: WorkOrderCommand, attempt: () => Promise<T>): Promise<T>;
  together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]>;
}

/** All parts of the order, for the one handler. */
export const WORK_ORDER_PARTS = Symbol('parts of a work order');
