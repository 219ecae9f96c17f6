import { BILL_COMMANDS } from '../bill/bill.commands.js';
import { LOAN_COMMANDS } from '../loaner/loaner.commands.js';
import { offerRefusal } from '../offer/offer-rejection.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { LINE_COMMANDS } from './line.commands.js';

const OF_THE_WORK: readonly WorkOrderCommand['type'][] = [...LINE_COMMANDS, ...BILL_COMMANDS, ...LOAN_COMMANDS];

/**
 * What is done and charged is for the partner to say that has the order, not for one that is only asked whether it would.
 *
 * @throws WORK_ORDER_OF_ANOTHER_PARTNER
 */
export const assertTheirs = (type: WorkOrderCommand['type'], state: WorkOrder, { actor }: WorkOrderKnown): void => {
  const partnerId = actor?.partnerId ?? null;
  if (partnerId === null || !OF_THE_WORK.includes(type)) return;
  if (state.offers.assignment?.partnerId !== partnerId) throw offerRefusal('WORK_ORDER_OF_ANOTHER_PARTNER', state);
};
