import { receiptType } from '#graphql';

/** What commands on a follow-up answer; its field `recovery` is resolved when it is asked for. */
export const RecoveryReceipt = receiptType('Recovery');
