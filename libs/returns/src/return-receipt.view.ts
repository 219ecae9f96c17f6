import { receiptType } from '#graphql';

/** What every mutation of this context answers; its field `return` is resolved when it is asked for. */
export const ReturnReceipt = receiptType('Return');
