import type {
  AuthorisationBasis,
  LineCover,
  LineStatus,
  PartNeeded,
  PartUsed,
  PricedItem,
} from '../repair-words.events.js';

export type Held = Readonly<{
  reservationId: string;
  partId: string;
  partNumber: string;
  outletId: string;
  quantity: number;
}>;
export type Awaited = Readonly<{ partId: string; partNumber: string; outletId: string; quantity: number }>;

export type Line = Readonly<{
  no: number;
  status: LineStatus;
  component: string | null;
  symptomCode: string;
  cause: string;
  labourSku: string;
  parts: readonly PartNeeded[];
  cover: readonly LineCover[];
  inWarranty: boolean;
  /** On what basis it was authorised; null as long as it is not. */
  basis: AuthorisationBasis | null;
  quoteNo: number | null;
  held: readonly Held[];
  awaited: readonly Awaited[];
  /** Over all tries since it was diagnosed. */
  used: readonly PartUsed[];
  minutes: number;
  repairedBy: string | null;
}>;

export type Quote = Readonly<{
  quoteNo: number;
  lineNos: readonly number[];
  priceListIds: readonly string[];
  editions: readonly number[];
  items: readonly PricedItem[];
  validUntil: string;
}>;

/**
 * `partsAwaited`: from the first time that a part was missing until the last one was there. `reservations`: how many there
 * ever were, so that each has an id of its own whoever asks for it.
 */
export type Lines = Readonly<{
  lines: readonly Line[];
  quotes: readonly Quote[];
  partsAwaited: Readonly<{ from: string | null; until: string | null }>;
  reservations: number;
}>;

export const NO_LINES: Lines = { lines: [], quotes: [], partsAwaited: { from: null, until: null }, reservations: 0 };
