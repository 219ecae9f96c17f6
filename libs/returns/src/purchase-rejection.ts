import { type Json, Rejection } from '#event-sourcing';

const MESSAGES = {
  PURCHASE_EXHAUSTED:
    'More would be returned than was bought, counting every return of this purchase. Look at its other returns; what they deny, reject or let expire may be returned anew.',
} as const;

export type PurchaseRejection = keyof typeof MESSAGES;

export const purchaseRefusal = (
  code: PurchaseRejection,
  details: Readonly<{ [key: string]: Json }>,
): Rejection<PurchaseRejection> =>
  new Rejection(code, MESSAGES[code], { state: null, missing: null, next: 'OpenReturn', ...details });
