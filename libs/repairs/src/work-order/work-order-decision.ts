import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

export type CommandByType = { readonly [C in WorkOrderCommand as C['type']]: C };

/** What is decided about a work order that exists. */
export type Decision<Type extends keyof CommandByType> = (
  command: CommandByType[Type],
  state: WorkOrder,
  known: WorkOrderKnown,
) => readonly WorkOrderEvent[];

export type Decisions = { readonly [Type in Exclude<keyof CommandByType, 'DraftWorkOrder'>]: Decision<Type> };
