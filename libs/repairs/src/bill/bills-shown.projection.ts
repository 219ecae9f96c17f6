import type { WorkOrderEvent } from '../events.js';
import type { BillStatus } from '../repair-words.events.js';
import type { WorkOrderView } from '../work-order/work-order.view.js';
import type { BillIssued, CostRecorded } from './bill.events.js';
import type { WorkOrderBillView, WorkOrderCostView } from './bill.view.js';

/** Costs and bills of an order, for those who read. */
export const billsShown = ({ costs, bills }: WorkOrderView, event: WorkOrderEvent): Partial<WorkOrderView> => ({
  costs: costsAfter(costs, event),
  bills: billsAfter(bills, event),
});

const costsAfter = (
  costs: readonly WorkOrderCostView[],
  { type, data }: WorkOrderEvent,
): readonly WorkOrderCostView[] => {
  switch (type) {
    case 'CostRecorded':
      return [...costs, costOf(data)];
    case 'CostReversed':
      return costs.map((cost) => (cost.costId === data.costId ? { ...cost, reversed: true } : cost));
    default:
      return costs;
  }
};

const costOf = (data: CostRecorded['data']): WorkOrderCostView => ({
  costId: data.costId,
  lineNo: data.lineNo,
  costClass: data.costClass,
  bearer: data.bearer,
  supplier: data.supplier,
  amount: data.amount,
  basis: data.basis ?? null,
  reversed: false,
  recordedAt: data.recordedAt,
});

const billsAfter = (
  bills: readonly WorkOrderBillView[],
  { type, data }: WorkOrderEvent,
): readonly WorkOrderBillView[] => {
  switch (type) {
    case 'BillIssued':
      return [...bills, billOf(data)];
    case 'BillPaid':
      return changed(bills, data.billNo, { status: 'PAID', reference: data.reference });
    case 'BillDisputed':
      return withStatus(bills, data.billNo, 'DISPUTED');
    case 'BillWaived':
      return withStatus(bills, data.billNo, 'WAIVED');
    default:
      return bills;
  }
};

const billOf = (data: BillIssued['data']): WorkOrderBillView => ({
  billNo: data.billNo,
  status: 'ISSUED',
  items: data.items,
  total: data.total,
  customerPays: data.customerPays,
  listTotal: data.listTotal,
  deviation: data.deviation,
  quoteNo: data.quoteNo,
  issuedAt: data.issuedAt,
  reference: null,
});

const withStatus = (bills: readonly WorkOrderBillView[], billNo: number, status: BillStatus) =>
  changed(bills, billNo, { status });

const changed = (
  bills: readonly WorkOrderBillView[],
  billNo: number,
  change: Partial<WorkOrderBillView>,
): readonly WorkOrderBillView[] => bills.map((bill) => (bill.billNo === billNo ? { ...bill, ...change } : bill));
