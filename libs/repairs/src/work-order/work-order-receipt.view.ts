import { receiptType } from '#graphql';

/** What every mutation on a work order answers; its field `workOrder` is resolved when it is asked for. */
export const WorkOrderReceipt = receiptType('WorkOrder');
