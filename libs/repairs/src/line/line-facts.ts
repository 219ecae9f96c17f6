import type { Money } from '#values';
import type { LineCover } from '../repair-words.events.js';

/** What one article costs by the published list that holds on the day; labour and travel are on lists for repairs. */
export type ListPrice = Readonly<{
  kind: 'REPAIR' | 'PARTS';
  sku: string;
  price: Money;
  priceListId: string;
  edition: number;
}>;

export type PartNamed = Readonly<{ partNumber: string; partId: string | null }>;

/** Whether an outlet has what a line still needs of one part, and under which key it would be held. */
export type StockAnswer = Readonly<{ partId: string; reservationId: string; isThere: boolean }>;

/** What the handler looks up for lines; empty where a command needs none of it. */
export type LineFacts = Readonly<{
  /** Of the product; null where nobody knows them, so that any is taken. */
  components: readonly string[] | null;
  /** What the warranty answers; a kind of cost that is not there is not borne. */
  cover: readonly LineCover[];
  parts: readonly PartNamed[];
  prices: readonly ListPrice[];
  stock: readonly StockAnswer[];
  /** What the pieces that a repair used of a reservation cost when they came, where that is known. */
  partCosts?: readonly Readonly<{ reservationId: string; cost: Money }>[];
  /** Whose the outlet is that parts are to be taken from; null where nobody knows it. */
  outletPartnerId: string | null;
  /** Whether the company's own people do the work, whose hours are its cost. */
  isOwnWork: boolean;
}>;

export const NO_LINE_FACTS: LineFacts = {
  components: null,
  cover: [],
  parts: [],
  prices: [],
  stock: [],
  outletPartnerId: null,
  isOwnWork: false,
};
