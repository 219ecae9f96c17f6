import type { Policy } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { MarkLoanerOverdue } from './loaner.commands.js';

/** A loaner that is not back in time. The decider checks again when the time comes. */
export const overdueOnLoanerDue: Policy<WorkOrderEvent, MarkLoanerOverdue> = {
  name: 'overdue-on-loaner-due',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'LoanerHandedOut': {
        const { workOrderId, loanerId, dueBackAt } = data;
        const command = { type: 'MarkLoanerOverdue' as const, data: { workOrderId, loanerId, dueBackAt } };
        return [{ remind: `${workOrderId}/${loanerId}`, dueAt: dueBackAt, command }];
      }
      case 'LoanerTakenBack':
        return [{ forget: `${data.workOrderId}/${data.loanerId}` }];
      default:
        return [];
    }
  },
};
