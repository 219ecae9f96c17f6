import { type Personal, personal } from '#event-sourcing';
import { refusal } from './contact-rejection.js';
import { type Contact, subjectOf } from './contact-state.js';

/** A text that a step rests on, under the key of who got in touch. */
export const written = (contact: Contact, field: string, text: string, limit: number): Personal => {
  if (isBlank(text)) throw refusal('CONTACT_TEXT_MISSING', contact, { missing: field });
  assertLength(contact, field, text, limit);
  return personal(subjectOf(contact.contactId, contact.customerId), text);
};

/** A text that may be left out; a blank one is left out. */
export const writtenOrNull = (contact: Contact, field: string, text: string | null, limit: number): Personal | null =>
  text === null || isBlank(text) ? null : written(contact, field, text, limit);

export const assertLength = (contact: Contact | null, field: string, text: string, limit: number): void => {
  if (text.length > limit) throw refusal('CONTACT_TEXT_TOO_LONG', contact, { field, length: text.length, limit });
};

export const isBlank = (text: string): boolean => text.trim() === '';
