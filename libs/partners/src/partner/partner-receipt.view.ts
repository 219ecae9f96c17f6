import { receiptType } from '#graphql';

/** What every mutation on a partner answers; its field `partner` is resolved when it is asked for. */
export const PartnerReceipt = receiptType('Partner');
