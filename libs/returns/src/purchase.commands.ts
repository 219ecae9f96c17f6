import type { Command } from '#event-sourcing';
import type { FreedCause } from './return-words.events.js';

/** Sent together with `OpenReturn` and never alone. */
export type ClaimPurchase = Command<
  'ClaimPurchase',
  { purchaseId: string; returnId: string; claims: readonly { item: string; quantity: number }[] }
>;
export type FreePurchase = Command<
  'FreePurchase',
  { purchaseId: string; returnId: string; no: number; item: string; quantity: number; cause: FreedCause }
>;
export type PurchaseCommand = ClaimPurchase | FreePurchase;

/** Those that others may send. */
export const PURCHASE_COMMANDS: readonly FreePurchase['type'][] = ['FreePurchase'];
