import { graphqlEnum } from '#graphql';

export const LOANER_STATUSES = ['FREE', 'LENT', 'DAMAGED', 'RETIRED'] as const;
export type LoanerStatus = (typeof LOANER_STATUSES)[number];
export const LOANER_ORDERS = ['SKU_ASC', 'DUE_BACK_ASC', 'UPDATED_DESC'] as const;
export type LoanerOrder = (typeof LOANER_ORDERS)[number];

export const LoanerStatusEnum = graphqlEnum('LoanerStatus', LOANER_STATUSES, 'Where a loaner is.', {
  FREE: 'At its outlet, to be lent.',
  DAMAGED: 'At its outlet, and not lent before it is restored.',
});
export const LoanerOrderEnum = graphqlEnum('LoanerOrder', LOANER_ORDERS, 'How loaners are sorted.');
