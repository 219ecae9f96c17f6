import type { Money } from '#values';
import type {
  Acceptance,
  Authorisation,
  Condition,
  Disposition,
  Finding,
  PurchaseClaim,
  QuotedLine,
  Reception,
  ReturnException,
  ReturnReason,
  ReturnRemedy,
  SettlementState,
  ShippingPayer,
  UnrepairedCause,
} from './return-words.events.js';

/** What became of the money that the gateway was asked for. */
export type Refund = Readonly<{
  amount: Money;
  /** Under which it is paid, once the gateway has answered anything. */
  key: string | null;
  attempt: number;
  isDeclined: boolean;
  declinedKeys: readonly string[];
}>;
export type Charge = Readonly<{ amount: Money | null; isResolved: boolean }>;

/** One line on its axes. */
export type Line = Readonly<{
  no: number;
  productId: string | null;
  sku: string | null;
  unitId: string | null;
  serial: string | null;
  quantity: number;
  reason: ReturnReason;
  remedy: ReturnRemedy;
  unitPrice: Money | null;
  agreed: Money | null;
  deliveredAt: string | null;
  purchases: readonly PurchaseClaim[];
  authorisation: Authorisation;
  until: string | null;
  shippingPayer: ShippingPayer | null;
  reception: Reception;
  condition: Condition | null;
  finding: Finding | null;
  acceptance: Acceptance;
  settlement: SettlementState;
  exception: ReturnException | null;
  goodsDueAt: string | null;
  charge: Charge | null;
  refund: Refund | null;
  disposition: Disposition | null;
  /** Why its repair came to nothing, and by when somebody decides what comes instead. */
  unrepaired: UnrepairedCause | null;
  decideBy: string | null;
  /** What was paid or credited for it. */
  paid: Money | null;
}>;

export type Quote = Readonly<{ quoteNo: number; lines: readonly QuotedLine[]; total: Money; value: Money }>;

/** Only what the rules need to know, which is less than what the screens show. */
export type Return = Readonly<{
  returnId: string;
  number: string;
  /** Whose key encrypts what is written about it. */
  subject: string;
  complaintId: string | null;
  taskId: string | null;
  customerId: string | null;
  orderNumber: string | null;
  currency: string | null;
  lines: readonly Line[];
  quotes: number;
  /** The last one, while nothing of it has changed and nobody has confirmed it. */
  quote: Quote | null;
  confirmed: readonly number[];
  /** Settled or failed has been said. */
  isConcluded: boolean;
}>;
