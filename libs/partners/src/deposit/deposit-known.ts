import type { Rates } from '#values';
import type { DepositPolicy } from './deposit.policy-section.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import type { Deposit } from './deposit-state.js';
import type { DepositOwnerKind } from './deposit-words.events.js';

export type { DepositPolicy };
export type Due = DepositPolicy['topUpDue'];
export type NotedEntry = DepositEntryNoted['data'];

/** What the handler gathers for every command on a ledger. */
export type DepositKnown = Readonly<{
  packVersion: string;
  policy: DepositPolicy;
  /** The company's currency and what others are worth in it, both from the pack. */
  currency: string;
  rates: Rates;
  /** The pack's calendars: when `due` has passed, counted from the instant `from`. */
  dueAt: (due: Due, from: string) => string;
  /** Whose ledger it is, for `DemandDeposit`; null where nobody knows such a partner. */
  ownerKind: DepositOwnerKind | null;
  /** When the partner left, for `RequestDepositRefund`. */
  endedAt: string | null;
  /** What is noted under the id that the command is about, in whatever period; entries never vanish. */
  entry: NotedEntry | null;
  /** For `ReverseDepositCharge`: the charge. */
  charge: NotedEntry | null;
  /** For `OpenDepositPeriod`: the ledger at the end of the period before. */
  carried: Deposit | null;
}>;
