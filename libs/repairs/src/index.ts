import { type Context, policy, projection } from '#projections';
import { HandleChecklist } from './checklist/checklist.handler.js';
import { checklistProjection } from './checklist/checklist.projection.js';
import { repairEventVersions } from './events.js';
import { RepairsModule } from './repairs.module.js';
import { repairPolicySection } from './repairs.policy-section.js';
import { cancellationOnRepairCalledOff } from './work-order/cancellation-on-repair-called-off.policy.js';
import { qualificationOnWorkOrderDrafted } from './work-order/qualification-on-work-order-drafted.policy.js';
import { HandleWorkOrder } from './work-order/work-order.handler.js';
import { workOrderProjection } from './work-order/work-order.projection.js';
import { WORK_ORDER_COMMANDS } from './work-order/work-order-command.js';
import { workOrderOnRepairAsked } from './work-order/work-order-on-repair-asked.policy.js';

export type { ChecklistCommand } from './checklist/checklist.commands.js';
export { checklistDecider } from './checklist/checklist.decider.js';
export { HandleChecklist } from './checklist/checklist.handler.js';
export { RepairsModule } from './repairs.module.js';
export { type RepairPolicy, repairPolicySection } from './repairs.policy-section.js';
export type * from './work-order/work-order.commands.js';
export { workOrderDecider } from './work-order/work-order.decider.js';
export { HandleWorkOrder } from './work-order/work-order.handler.js';
export { workOrderProjection } from './work-order/work-order.projection.js';
export {
  followWorkOrders,
  listWorkOrders,
  type WorkOrderList,
  workOrderById,
  workOrderRows,
  workOrdersByIds,
  workOrdersWith,
} from './work-order/work-order.queries.js';
export { WorkOrderConnection } from './work-order/work-order.resolver.js';
export { WorkOrderView } from './work-order/work-order.view.js';
export type { WorkOrderCommand } from './work-order/work-order-command.js';
export type { WorkOrderFilter } from './work-order/work-order-filter.queries.js';
export { READERS as WORK_ORDER_READERS } from './work-order/work-order-roles.js';

export const repairs: Context = {
  name: 'repairs',
  events: repairEventVersions,
  policySections: [repairPolicySection],
  projections: [projection(workOrderProjection), projection(checklistProjection)],
  policies: [
    policy(cancellationOnRepairCalledOff),
    policy(qualificationOnWorkOrderDrafted),
    policy(workOrderOnRepairAsked),
  ],
  effects: [],
  commands: [
    { types: WORK_ORDER_COMMANDS, message: HandleWorkOrder },
    { types: ['PublishChecklist'], message: HandleChecklist },
  ],
  module: RepairsModule,
};
