import type { CataloguePart } from '../part/part-state.js';
import type { PartsPolicy } from '../parts.policy-section.js';

/** What the handler gathers for a purchase order. */
export type PurchaseOrderKnown = Readonly<{
  policy: PartsPolicy;
  packVersion: string;
  part: CataloguePart | null;
  partnerId: string | null;
}>;
