import { receiptType } from '#graphql';

/** What every mutation of deposits answers; its field `deposit` is resolved when it is asked for. */
export const DepositReceipt = receiptType('Deposit');
