import type { WorkOrderEvent } from '../events.js';
import { linesEnded } from '../line/line-parts.js';
import { dispatchCalledOff } from '../offer/offer-ended.js';
import type { CancelWorkOrder, CloseWorkOrder } from './work-order.commands.js';
import type { WorkOrder } from './work-order-state.js';

/**
 * What one part of the order says when the order ends: offers that are withdrawn, visits and lines that are cancelled,
 * parts that are released. What it holds on other streams is let go in its `together`, in the same append.
 */
export type Ending = (command: CancelWorkOrder | CloseWorkOrder, state: WorkOrder) => readonly WorkOrderEvent[];

const ENDINGS: readonly Ending[] = [dispatchCalledOff, linesEnded];

export const ended: Ending = (command, state) => ENDINGS.flatMap((ending) => ending(command, state));
