import type { Money, Rates } from '#values';
import type { RepairPolicy } from '../repairs.policy-section.js';

export type { RepairPolicy };
export type Due = RepairPolicy['orders']['quoteValid'];

/** What the handler gathers for every command on a work order; each part of the order adds what its rules ask for. */
export type WorkOrderKnown = Readonly<{
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
