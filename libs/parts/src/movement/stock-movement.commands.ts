import type { Command } from '#event-sourcing';
import type { Money } from '#values';

/** Without a supplier, the one that the catalogue names. */
export type ReceiveStock = Command<
  'ReceiveStock',
  {
    movementId: string;
    partId: string;
    outletId: string;
    source: 'OPENING' | 'RETURNED';
    supplier: string | null;
    quantity: number;
    serials: readonly string[];
    note: string | null;
    /** What one piece cost; left out where nobody knows it. */
    unitCost?: Money | null;
  }
>;
/** `outletId` is where the pieces are now. */
export type TransferStock = Command<
  'TransferStock',
  {
    movementId: string;
    partId: string;
    fromOutletId: string;
    outletId: string;
    quantity: number;
    serials: readonly string[];
    note: string | null;
  }
>;

export type StockMovementCommand = ReceiveStock | TransferStock;

export const STOCK_MOVEMENT_COMMANDS: readonly StockMovementCommand['type'][] = ['ReceiveStock', 'TransferStock'];
