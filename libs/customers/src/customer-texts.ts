import { type Personal, personal } from '#event-sourcing';
import type { CustomerKnown } from './customer-known.js';
import { refusal } from './customer-rejection.js';
import { type Customer, subjectOf } from './customer-state.js';

/** What the texts of one field have to keep to. */
export type TextRule = Readonly<{ field: string; limit: number; most: number }>;
export type TextRules = Readonly<Record<'name' | 'phones' | 'emails' | 'addresses' | 'reason', TextRule>>;

/** Phones and e-mails are as long as names at most. */
export const textRules = ({ policy }: CustomerKnown): TextRules => {
  const { textLimits, maxPhones, maxEmails, maxAddresses } = policy;
  return {
    name: { field: 'name', limit: textLimits.name, most: 1 },
    phones: { field: 'phones', limit: textLimits.name, most: maxPhones },
    emails: { field: 'emails', limit: textLimits.name, most: maxEmails },
    addresses: { field: 'addresses', limit: textLimits.address, most: maxAddresses },
    reason: { field: 'reason', limit: textLimits.note, most: 1 },
  };
};

/** Without the spaces around it. Refuses one that is empty or too long. */
export const trimmed = (text: string, { field, limit }: TextRule, customer: Customer | null): string => {
  const written = text.trim();
  if (written === '') throw refusal('CUSTOMER_TEXT_MISSING', customer, { missing: field });
  if (written.length > limit)
    throw refusal('CUSTOMER_TEXT_TOO_LONG', customer, { field, length: written.length, limit });
  return written;
};

/** Each text once, in the order given. */
export const trimmedList = (texts: readonly string[], rule: TextRule, customer: Customer | null): string[] => {
  const written = [...new Set(texts.map((text) => trimmed(text, rule, customer)))];
  if (written.length > rule.most)
    throw refusal('CUSTOMER_TOO_MANY_ENTRIES', customer, {
      field: rule.field,
      count: written.length,
      limit: rule.most,
    });
  return written;
};

/** The text under the customer's key. */
export const about = (customerId: string, text: string): Personal => personal(subjectOf(customerId), text);

/** The texts under the customer's key. */
export const allAbout = (customerId: string, texts: readonly string[]): Personal[] =>
  texts.map((text) => about(customerId, text));
