import { receiptType } from '#graphql';

/** What commands on a loaner by itself answer; its field `loaner` is resolved when it is asked for. */
export const LoanerReceipt = receiptType('Loaner');
