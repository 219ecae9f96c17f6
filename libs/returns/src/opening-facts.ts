import type { Money } from '#values';
import type { LineGiven } from './return.commands.js';

/** A unit as products know it. */
export type UnitFacts = Readonly<{
  unitId: string;
  productId: string;
  sku: string;
  serial: string;
  batch: string | null;
  region: string | null;
  customerId: string | null;
  price: Money | null;
  shippedAt: string | null;
  deliveredAt: string | null;
}>;
export type OrderLineFacts = Readonly<{
  no: number;
  productId: string;
  sku: string;
  quantity: number;
  unitPrice: Money;
  serials: readonly string[];
  shippedAt: string | null;
  deliveredAt: string | null;
}>;
export type OrderFacts = Readonly<{
  orderId: string;
  number: string;
  customerId: string | null;
  region: string | null;
  isCancelled: boolean;
  lines: readonly OrderLineFacts[];
}>;
/** What the catalogue and the installed units say about one line as it was given. */
export type LineFacts = Readonly<{
  product: Readonly<{ productId: string; sku: string }> | null;
  /** Every unit with the serial that was given, of whatever product. */
  units: readonly UnitFacts[];
  listPrice: Money | null;
}>;
/** The remedy of a complaint as it was agreed: one line, and the money that was promised. */
export type RemedyFacts = Readonly<{
  line: LineGiven;
  customerId: string | null;
  region: string | null;
  agreed: Money | null;
}>;

/** What the handler gathers for `OpenReturn`. Lines are in the order of those that were given. */
export type OpeningFacts = Readonly<{
  /** Null where no order was named, or there is none of this number. */
  order: OrderFacts | null;
  lines: readonly LineFacts[];
  /** Null without a task, or where its complaint has agreed on no such remedy. */
  remedy: RemedyFacts | null;
}>;
