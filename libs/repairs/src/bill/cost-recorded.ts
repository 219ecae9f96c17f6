import type { Personal } from '#event-sourcing';
import type { Money } from '#values';
import type { WorkOrderEvent } from '../events.js';
import type { CostBasis, CostBearer, CostClass } from '../repair-words.events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { CostRecorded } from './bill.events.js';

type Cost = Readonly<{
  costId: string;
  lineNo: number | null;
  costClass: CostClass;
  bearer: CostBearer;
  supplier: string | null;
  amount: Money;
  note: Personal | null;
  basis?: CostBasis;
}>;

/** A cost with everything that figures are filtered by, as the order stands. */
export const costRecorded = (
  { costId, lineNo, costClass, bearer, supplier, amount, note, basis }: Cost,
  { by, at }: Readonly<{ by: string; at: string }>,
  { order, offers }: WorkOrder,
): WorkOrderEvent => ({
  type: 'CostRecorded',
  data: withBasis(
    {
      workOrderId: order.workOrderId,
      costId,
      lineNo,
      costClass,
      bearer,
      partnerId: offers.assignment?.partnerId ?? null,
      supplier,
      amount,
      kind: order.kind,
      complaintId: order.complaintId,
      productId: order.productId,
      region: order.region,
      note,
      recordedBy: by,
      recordedAt: at,
    },
    basis,
  ),
});

const withBasis = (cost: CostRecorded['data'], basis: CostBasis | undefined): CostRecorded['data'] =>
  basis ? { ...cost, basis } : cost;
