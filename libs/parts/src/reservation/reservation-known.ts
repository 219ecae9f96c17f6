import type { Lot } from '../lot/lot-state.js';
import type { CataloguePart } from '../part/part-state.js';
import type { PartsPolicy } from '../parts.policy-section.js';
import type { FromLot, TakenLot } from './reservation.events.js';

/** What is said where too little is left: what there is here, where else there is some, and what is on its way. */
export type Shortage = Readonly<{
  available: number;
  elsewhere: readonly Readonly<{ outletId: string; available: number }>[];
  expected: readonly Readonly<{
    purchaseOrderId: string;
    outletId: string;
    quantity: number;
    expectedAt: string | null;
  }>[];
}>;

/** What the handler gathers for every command on a reservation. */
export type ReservationKnown = Readonly<{
  policy: PartsPolicy;
  part: CataloguePart | null;
  partnerId: string | null;
  /** For `ReserveParts`: the lots to take from, decided on again by each of them. */
  allotment: readonly FromLot[];
  shortage: Shortage | null;
  /** Otherwise: the lots that the pieces may come from, as they stand, and what the append takes from them. */
  lots: readonly Lot[];
  taken: readonly TakenLot[];
}>;
