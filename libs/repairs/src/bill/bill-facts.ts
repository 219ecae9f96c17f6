import type { ListPrice } from '../line/line-facts.js';

/** What the company owes the partner for the job: by the list of the contract, or else the pack's fee. */
export type FeeFacts = Readonly<{
  partnerId: string;
  outletId: string;
  /** Of the contract's list; empty where the contract names none. */
  prices: readonly ListPrice[];
  priceListId: string | null;
}>;

/** What the handler looks up for bills; `fee` is null where the company's own people did the job. */
export type BillFacts = Readonly<{ prices: readonly ListPrice[]; fee: FeeFacts | null }>;

export const NO_BILL_FACTS: BillFacts = { prices: [], fee: null };
