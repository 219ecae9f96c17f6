import type { CorrectCustomer, CustomerCorrections } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import type { CustomerKnown } from './customer-known.js';
import type { Customer } from './customer-state.js';
import { about, allAbout, type TextRules, textRules, trimmed, trimmedList } from './customer-texts.js';
import { writable } from './standing.js';

/** One event for each thing that is corrected; none for what is so already. */
export const decideCorrection = (
  { data, at }: CorrectCustomer,
  found: Customer | null,
  known: CustomerKnown,
): readonly CustomerEvent[] => {
  const customer = writable(found);
  return [
    ...personCorrected(data.corrections, customer, textRules(known), at),
    ...reachCorrected(data.corrections, customer, textRules(known), at),
    ...groupCorrected(data.corrections, customer, at),
  ];
};

const personCorrected = (
  { kind, name, language }: CustomerCorrections,
  customer: Customer,
  rules: TextRules,
  correctedAt: string,
): CustomerEvent[] => {
  const { customerId } = customer;
  const events: CustomerEvent[] = [];
  if (kind !== undefined && kind !== customer.kind)
    events.push({ type: 'CustomerKindCorrected', data: { customerId, kind, correctedAt } });
  const written = name === undefined ? customer.name : trimmed(name, rules.name, customer);
  if (written !== customer.name)
    events.push({ type: 'CustomerNameCorrected', data: { customerId, name: about(customerId, written), correctedAt } });
  if (language !== undefined && language !== customer.language)
    events.push({ type: 'CustomerLanguageCorrected', data: { customerId, language, correctedAt } });
  return events;
};

const reachCorrected = (
  corrections: CustomerCorrections,
  customer: Customer,
  rules: TextRules,
  correctedAt: string,
): CustomerEvent[] => {
  const { customerId } = customer;
  const corrected = (field: 'phones' | 'emails' | 'addresses') => {
    const given = corrections[field];
    const texts = given && trimmedList(given, rules[field], customer);
    return texts && !same(texts, customer[field]) ? allAbout(customerId, texts) : null;
  };
  const [phones, emails, addresses] = [corrected('phones'), corrected('emails'), corrected('addresses')];
  const events: CustomerEvent[] = [];
  if (phones) events.push({ type: 'CustomerPhonesCorrected', data: { customerId, phones, correctedAt } });
  if (emails) events.push({ type: 'CustomerEmailsCorrected', data: { customerId, emails, correctedAt } });
  if (addresses) events.push({ type: 'CustomerAddressesCorrected', data: { customerId, addresses, correctedAt } });
  return events;
};

const groupCorrected = ({ region, segment }: CustomerCorrections, customer: Customer, at: string): CustomerEvent[] => {
  const { customerId } = customer;
  const events: CustomerEvent[] = [];
  if (region !== undefined && region !== customer.region)
    events.push({ type: 'CustomerRegionCorrected', data: { customerId, region, correctedAt: at } });
  if (segment !== undefined && segment !== customer.segment)
    events.push({ type: 'CustomerSegmentAssigned', data: { customerId, segment, assignedAt: at } });
  return events;
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, place) => text === b[place]);
