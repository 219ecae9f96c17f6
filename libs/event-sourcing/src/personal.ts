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
