import type { Money } from '#values';
import type { PartsPolicy } from '../parts.policy-section.js';

/** What the handler gathers for a lot; `receipt` for `ReceiveLot` only. */
export type LotKnown = Readonly<{
  policy: PartsPolicy;
  receipt: Readonly<{
    partnerId: string | null;
    supplier: string;
    quantity: number;
    serials: readonly string[];
    /** Of one piece; left out where nobody knows it. */
    unitCost?: Money | null;
  }> | null;
}>;
