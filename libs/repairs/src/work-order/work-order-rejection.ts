import { type Json, Rejection } from '#event-sourcing';
import type { WorkOrder } from './work-order-state.js';

export type Rule = readonly [rule: string, toDo: string, next: string | null];

const RULES = {
  WORK_ORDER_NOT_FOUND: ['There is no such work order.', 'Draft it.', 'DraftWorkOrder'],
  WORK_ORDER_ALREADY_DRAFTED: ['This work order is there already.', 'Look at it, or draft another one.', null],
} as const satisfies Record<string, Rule>;

export type WorkOrderRejection = keyof typeof RULES;

/** `details` always say the rule, where the order stands and what to do next. */
export const refusal = (
  code: WorkOrderRejection,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<WorkOrderRejection> => refusalBy(code, RULES[code], state, details);

/** The same for the rules that a part of the order keeps in a file of its own. */
export const refusalBy = <Code extends string>(
  code: Code,
  [rule, toDo, next]: Rule,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<Code> =>
  new Rejection(code, `${rule} ${toDo}`, { rule, next, state: state ? state.order.status : null, ...details });
