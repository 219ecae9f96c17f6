import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderView } from '../work-order/work-order.view.js';
import { evolveLoans } from './loan-state.js';

/** Loaners of an order, for those who read. */
export const loansShown = ({ loans }: WorkOrderView, event: WorkOrderEvent): Partial<WorkOrderView> => ({
  loans: evolveLoans(loans, event),
});
