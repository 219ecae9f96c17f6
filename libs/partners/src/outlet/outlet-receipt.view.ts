import { receiptType } from '#graphql';

/** What every mutation on an outlet answers; its field `outlet` is resolved when it is asked for. */
export const OutletReceipt = receiptType('Outlet');
