import { receiptType } from '#graphql';

/** What every mutation on a technician answers; its field `technician` is resolved when it is asked for. */
export const TechnicianReceipt = receiptType('Technician');
