import type { Money, Rates } from '#values';
import { type BillFacts, NO_BILL_FACTS } from '../bill/bill-facts.js';
import { type LineFacts, NO_LINE_FACTS } from '../line/line-facts.js';
import { type LoanFacts, NO_LOAN_FACTS } from '../loaner/loan-facts.js';
import { NO_OFFER_FACTS, type OfferFacts } from '../offer/offer-facts.js';
import type { RepairPolicy } from '../repairs.policy-section.js';
import { NO_VISIT_FACTS, type VisitFacts } from '../visit/visit-facts.js';
import type { Actor } from './actor.js';
import { NO_ORDER_FACTS, type OrderFacts } from './order-facts.js';

export type { RepairPolicy };
export type Due = RepairPolicy['orders']['siteShownFor'];

type ForEvery = Readonly<{
  actor: Actor | null;
  packVersion: string;
  policy: RepairPolicy;
  /** The company's currency, zone and what other currencies are worth, from the pack. */
  currency: string;
  zone: string;
  rates: Rates;
  /** The pack's calendars: when `due` has passed, counted from the instant `from`. */
  dueAt: (due: Due, from: string) => string;
  inCompanyCurrency: (money: Money) => Money | 'NO_RATE' | 'AMOUNT_TOO_LARGE';
}>;

/** What single commands need besides; each part of the order adds its own facts here, and what they are by default. */
type Gathered = OrderFacts &
  OfferFacts &
  VisitFacts &
  Readonly<{ lines: LineFacts; bills: BillFacts; loans: LoanFacts }>;

/** What the handler gathers. */
export type WorkOrderKnown = ForEvery & Gathered;

export const NOTHING_GATHERED: Gathered = {
  ...NO_ORDER_FACTS,
  ...NO_OFFER_FACTS,
  ...NO_VISIT_FACTS,
  lines: NO_LINE_FACTS,
  bills: NO_BILL_FACTS,
  loans: NO_LOAN_FACTS,
};
