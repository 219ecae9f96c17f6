import type { Money, Rates } from '#values';
import type { OpeningFacts } from './opening-facts.js';
import type { ReturnPolicy } from './return.policy-section.js';

export type { ReturnPolicy };
export type Due = ReturnPolicy['authorisationDue'];

/** What the handler gathers for every command on a return. */
export type ReturnKnown = Readonly<{
  packVersion: string;
  policy: ReturnPolicy;
  /** The company's currency and what others are worth in it, both from the pack. */
  currency: string;
  rates: Rates;
  /** The pack's calendars: when `due` has passed, counted from the instant `from`. */
  dueAt: (due: Due, from: string) => string;
  /** For `OpenReturn`: what was bought, by whom and for how much. */
  opening: OpeningFacts | null;
  /** For `ShipReplacement` with a serial: the unit that goes out, or null where there is none of this article. */
  replacement: Readonly<{ unitId: string; serial: string }> | null;
}>;

/** What the handler gathers for a claim: how many of each item were bought. */
export type PurchaseKnown = Readonly<{ bought: Readonly<Record<string, number>> }>;

export type Price = Readonly<{ price: Money; source: 'ORDER' | 'UNIT' | 'LIST' }>;
