import type { Json } from './event.js';

/** What the field of a person whose key was destroyed reads as. */
export const ERASED = 'ERASED';

/**
 * A text about a person: name, phone, address, e-mail, the customer's own words. In the store it is encrypted under the
 * key of its subject (a customer, or the case where there is none); destroying that key erases it everywhere.
 */
export type Personal = Readonly<{ subject: string; personal: string }>;

export const personal = (subject: string, text: string): Personal => ({ subject, personal: text });

/** `personal` for a text that may be absent. */
export const personalOrNull = (subject: string, text: string | null): Personal | null =>
  text === null ? null : personal(subject, text);

/** The data of an event for readers: personal texts as texts, or as null for who may not see them. */
export const readable = (value: Json, isShown: boolean): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => readable(each, isShown));
  const { subject, personal: text, ...others } = Object.fromEntries(Object.entries(value));
  if (typeof subject === 'string' && typeof text === 'string' && Object.keys(others).length === 0)
    return isShown ? text : null;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, readable(each, isShown)]));
};
