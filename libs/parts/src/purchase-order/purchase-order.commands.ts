import type { Command } from '#event-sourcing';
import type { Money } from '#values';
import type { PurchaseOrderCause } from './purchase-order-words.events.js';

/** Without a supplier, the one that the catalogue names. */
export type RequestPurchaseOrder = Command<
  'RequestPurchaseOrder',
  {
    purchaseOrderId: string;
    partId: string;
    outletId: string;
    quantity: number;
    supplier: string | null;
    cause: PurchaseOrderCause;
    note: string | null;
  }
>;
export type PlacePurchaseOrder = Command<'PlacePurchaseOrder', { purchaseOrderId: string; reference: string | null }>;
export type ConfirmPurchaseOrder = Command<'ConfirmPurchaseOrder', { purchaseOrderId: string; expectedAt: string }>;
export type ReceivePurchaseOrder = Command<
  'ReceivePurchaseOrder',
  {
    purchaseOrderId: string;
    quantity: number;
    serials: readonly string[];
    deliveryNote: string | null;
    /** What one piece cost; left out where nobody knows it. */
    unitCost?: Money | null;
  }
>;
export type ClosePurchaseOrder = Command<'ClosePurchaseOrder', { purchaseOrderId: string; note: string }>;
export type CancelPurchaseOrder = Command<'CancelPurchaseOrder', { purchaseOrderId: string; note: string }>;

export type PurchaseOrderCommand =
  | RequestPurchaseOrder
  | PlacePurchaseOrder
  | ConfirmPurchaseOrder
  | ReceivePurchaseOrder
  | ClosePurchaseOrder
  | CancelPurchaseOrder;

export const PURCHASE_ORDER_COMMANDS: readonly PurchaseOrderCommand['type'][] = [
  'RequestPurchaseOrder',
  'PlacePurchaseOrder',
  'ConfirmPurchaseOrder',
  'ReceivePurchaseOrder',
  'ClosePurchaseOrder',
  'CancelPurchaseOrder',
];
