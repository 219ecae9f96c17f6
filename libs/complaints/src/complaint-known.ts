import type { Money, Rates } from '#values';
import type { ComplaintPolicy } from './complaint.policy-section.js';
import type { NearestCases } from './complaint-words.events.js';

export type { ComplaintPolicy };
export type Due = ComplaintPolicy['criticalOwnerDue'];

/** A unit that a complaint may be about; `names` are those of its product: article number, name, model. */
export type KnownUnit = Readonly<{ unitId: string; productId: string; serial: string; names: readonly string[] }>;

/** What the handler gathers for every command on a complaint. */
export type ComplaintKnown = Readonly<{
  packVersion: string;
  policy: ComplaintPolicy;
  /** The company's currency and what others are worth in it, both from the pack. */
  currency: string;
  rates: Rates;
  /** The pack's calendars: when `due` has passed, counted from the instant `from`. */
  dueAt: (due: Due, from: string) => string;
  /** The catalogue's list price of one piece, or null where it does not know the article. */
  listPriceOf: (sku: string) => Money | null;
  /** For `ProposeSettlement`: the nearest settled cases that the proposer was shown; null where there are none. */
  nearest: NearestCases | null;
  /** For `IdentifyComplaintProduct`: the product that it names, where the catalogue has it. */
  product: Readonly<{ productId: string }> | null;
  /** For `IdentifyComplaintProduct`: the unit that it names; for `RegisterComplaint`: all with its serial number. */
  units: readonly KnownUnit[];
  /** For `RegisterComplaint`: those among the people concerned whose personal data were erased. */
  erasedCustomerIds: readonly string[];
}>;

/** What the handler gathers for every command on a stream of recurrences. */
export type RecurrenceKnown = Readonly<{ packVersion: string; windowDays: number }>;
