import { receiptType } from '#graphql';

/** What every mutation of this context answers; its field `complaint` is resolved when it is asked for. */
export const ComplaintReceipt = receiptType('Complaint');
