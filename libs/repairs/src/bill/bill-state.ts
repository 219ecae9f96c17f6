import type { Money } from '#values';
import type { WorkOrderEvent } from '../events.js';
import type { BillStatus, CostBearer, CostClass } from '../repair-words.events.js';

export type Cost = Readonly<{
  costId: string;
  costClass: CostClass;
  bearer: CostBearer;
  amount: Money;
  reversed: boolean;
}>;
export type Bill = Readonly<{ billNo: number; total: Money; customerPays: Money; status: BillStatus }>;

export type Bills = Readonly<{ costs: readonly Cost[]; bills: readonly Bill[]; feeDue: boolean }>;

export const NO_BILLS: Bills = { costs: [], bills: [], feeDue: false };

export const evolveBills = (state: Bills, { type, data }: WorkOrderEvent): Bills => {
  switch (type) {
    case 'CostRecorded': {
      const { costId, costClass, bearer, amount } = data;
      return { ...state, costs: [...state.costs, { costId, costClass, bearer, amount, reversed: false }] };
    }
    case 'CostReversed': {
      const costs = state.costs.map((cost) => (cost.costId === data.costId ? { ...cost, reversed: true } : cost));
      return { ...state, costs };
    }
    case 'FeeDue':
      return { ...state, feeDue: true };
    case 'BillIssued': {
      const { billNo, total, customerPays } = data;
      return { ...state, bills: [...state.bills, { billNo, total, customerPays, status: 'ISSUED' }] };
    }
    case 'BillPaid':
      return withStatus(state, data.billNo, 'PAID');
    case 'BillDisputed':
      return withStatus(state, data.billNo, 'DISPUTED');
    case 'BillWaived':
      return withStatus(state, data.billNo, 'WAIVED');
    default:
      return state;
  }
};

const withStatus = (state: Bills, billNo: number, status: BillStatus): Bills => ({
  ...state,
  bills: state.bills.map((bill) => (bill.billNo === billNo ? { ...bill, status } : bill)),
});
