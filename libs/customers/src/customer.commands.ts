import type { Command } from '#event-sourcing';
import type { ConsentPurpose, ConsentSource, CustomerKind, ErasureGround } from './customer.events.js';

export type ConsentGiven = Readonly<{ purpose: ConsentPurpose; source: ConsentSource; givenAt: string | null }>;

/** What is given is corrected, what is left out stays. A list replaces the whole list. */
export type CustomerCorrections = Readonly<{
  kind?: CustomerKind;
  name?: string;
  phones?: readonly string[];
  emails?: readonly string[];
  addresses?: readonly string[];
  language?: string | null;
  region?: string | null;
  segment?: string | null;
}>;

export type RegisterCustomer = Command<
  'RegisterCustomer',
  {
    customerId: string;
    kind: CustomerKind;
    name: string;
    phones: readonly string[];
    emails: readonly string[];
    addresses: readonly string[];
    language: string | null;
    region: string | null;
    segment: string | null;
    consents: readonly ConsentGiven[];
  }
>;
export type CorrectCustomer = Command<'CorrectCustomer', { customerId: string; corrections: CustomerCorrections }>;
export type RecordConsent = Command<
  'RecordConsent',
  { customerId: string; purpose: ConsentPurpose; source: ConsentSource; givenAt: string | null }
>;
export type WithdrawConsent = Command<
  'WithdrawConsent',
  { customerId: string; purpose: ConsentPurpose; source: ConsentSource; withdrawnAt: string | null }
>;
export type MergeCustomers = Command<
  'MergeCustomers',
  { customerId: string; intoCustomerId: string; reason: string | null }
>;
/** The other half of a merge, on the customer that stays. */
export type AbsorbCustomer = Command<'AbsorbCustomer', { customerId: string; mergedCustomerId: string }>;
export type EraseCustomer = Command<
  'EraseCustomer',
  { customerId: string; ground: ErasureGround; withCustomerId: string | null }
>;
export type RecordKeyDestruction = Command<'RecordKeyDestruction', { customerId: string; subject: string }>;

export type CustomerCommand =
  | RegisterCustomer
  | CorrectCustomer
  | RecordConsent
  | WithdrawConsent
  | MergeCustomers
  | AbsorbCustomer
  | EraseCustomer
  | RecordKeyDestruction;

/** Those that others may send; a merge is asked for as one. */
export type CustomerRequest = Exclude<CustomerCommand, AbsorbCustomer>;

export const CUSTOMER_COMMANDS: readonly CustomerRequest['type'][] = [
  'RegisterCustomer',
  'CorrectCustomer',
  'RecordConsent',
  'WithdrawConsent',
  'MergeCustomers',
  'EraseCustomer',
  'RecordKeyDestruction',
];
