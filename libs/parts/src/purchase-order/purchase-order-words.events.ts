// Stored for ever: a list may gain a value, none is renamed.

export const PURCHASE_ORDER_STATUSES = [
  'REQUESTED',
  'ORDERED',
  'CONFIRMED',
  'PARTLY_RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;
export const PURCHASE_ORDER_CAUSES = ['REORDER_POINT', 'ASKED_FOR'] as const;
export const CLOSING_CAUSES = ['COMPLETE', 'SHORT'] as const;

export type PurchaseOrderStatus = (typeof PURCHASE_ORDER_STATUSES)[number];
export type PurchaseOrderCause = (typeof PURCHASE_ORDER_CAUSES)[number];
export type ClosingCause = (typeof CLOSING_CAUSES)[number];
