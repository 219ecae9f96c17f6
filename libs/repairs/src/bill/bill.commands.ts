import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type { CostBearer, CostClass } from '../repair-words.events.js';

export type RecordCost = Command<
  'RecordCost',
  {
    workOrderId: string;
    costId: string;
    lineNo: number | null;
    costClass: CostClass;
    bearer: CostBearer;
    supplier: string | null;
    amount: Money;
    note: string | null;
  }
>;
export type ReverseCost = Command<'ReverseCost', { workOrderId: string; costId: string; reason: string }>;
/** The published prices of the authorised and repaired lines; another total needs a reason. */
export type IssueBill = Command<
  'IssueBill',
  { workOrderId: string; total: Money | null; deviationReason: string | null }
>;
export type RecordBillPaid = Command<'RecordBillPaid', { workOrderId: string; billNo: number; reference: string }>;
export type DisputeBill = Command<'DisputeBill', { workOrderId: string; billNo: number; reason: string }>;
export type WaiveBill = Command<'WaiveBill', { workOrderId: string; billNo: number; reason: string }>;

export type BillCommand = RecordCost | ReverseCost | IssueBill | RecordBillPaid | DisputeBill | WaiveBill;

export const BILL_COMMANDS: readonly BillCommand['type'][] = [
  'RecordCost',
  'ReverseCost',
  'IssueBill',
  'RecordBillPaid',
  'DisputeBill',
  'WaiveBill',
];
