import { type Json, Rejection, type Rule } from '#event-sourcing';
import type { Customer } from './customer-state.js';

const RULES = {
  CUSTOMER_NOT_FOUND: ['There is no such customer.', 'Register the customer.', 'RegisterCustomer'],
  CUSTOMER_ALREADY_REGISTERED: ['This customer is already registered.', 'Correct what has changed.', 'CorrectCustomer'],
  CUSTOMER_MERGED: [
    'A customer that was merged into another one is only read.',
    'Go on with the customer it went into.',
    null,
  ],
  CUSTOMER_ERASED: [
    'The personal data of this customer were erased.',
    'Register a person who comes back as a new customer.',
    'RegisterCustomer',
  ],
  CUSTOMER_NOT_ERASED: ['A key is destroyed when its customer is erased, not before.', 'Erase first.', 'EraseCustomer'],
  CUSTOMER_TEXT_MISSING: ['A text is empty.', 'Write it down, or leave it out.', null],
  CUSTOMER_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  CUSTOMER_TOO_MANY_ENTRIES: [
    'A customer file has no room for so many entries.',
    'Leave out those that are no longer used.',
    'CorrectCustomer',
  ],
  CUSTOMER_DATE_IMPOSSIBLE: ['Consent is given or withdrawn before it is recorded.', 'Correct the date.', null],
  CUSTOMER_MERGED_INTO_ITSELF: ['A duplicate goes into another customer.', 'Name the one to keep.', 'MergeCustomers'],
  CUSTOMER_TARGET_NOT_FOUND: ['There is no customer to merge into.', 'Name the one to keep.', 'MergeCustomers'],
  CUSTOMER_TARGET_MERGED: [
    'The customer to merge into was itself merged into another one.',
    'Merge into that one.',
    'MergeCustomers',
  ],
  CUSTOMER_TARGET_ERASED: [
    'The customer to merge into was erased.',
    'Keep the duplicate, or erase it too.',
    'EraseCustomer',
  ],
  CUSTOMER_ERASED_WITH_ITS_TARGET: [
    'A merged customer is the same person as the one it went into, and is erased together with it.',
    'Erase that one.',
    'EraseCustomer',
  ],
} as const satisfies Readonly<Record<string, Rule>>;

export type CustomerRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, where the customer stands, what is missing and what comes next. */
export const refusal = (
  code: CustomerRejection,
  customer: Customer | null,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<CustomerRejection> => {
  const [rule, toDo, next] = RULES[code];
  const state = customer && customer.status;
  return new Rejection(code, `${rule} ${toDo}`, { state, missing: null, next, ...details });
};
