import type { WorkOrderEvent } from '../events.js';

/** A loaner that is, or was, with the customer of this order. */
export type Loan = Readonly<{ loanerId: string; dueBackAt: string; isOut: boolean; isOverdue: boolean }>;

export type Loans = readonly Loan[];

export const evolveLoans = (loans: Loans, { type, data }: WorkOrderEvent): Loans => {
  switch (type) {
    case 'LoanerHandedOut': {
      const { loanerId, dueBackAt } = data;
      return [
        ...loans.filter((loan) => loan.loanerId !== loanerId),
        { loanerId, dueBackAt, isOut: true, isOverdue: false },
      ];
    }
    case 'LoanerTakenBack':
      return changed(loans, data.loanerId, { isOut: false, isOverdue: false });
    case 'LoanerOverdue':
      return changed(loans, data.loanerId, { isOverdue: true });
    default:
      return loans;
  }
};

const changed = (loans: Loans, loanerId: string, change: Partial<Loan>): Loans =>
  loans.map((loan) => (loan.loanerId === loanerId ? { ...loan, ...change } : loan));
