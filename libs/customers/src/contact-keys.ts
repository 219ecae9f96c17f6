/**
 * What two spellings of one phone number have in common: its digits, without the 00 that some dial for +. Numbers with
 * and without a country code differ, because nothing here says which country a number without one belongs to.
 */
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^00/, '');

/** Two spellings of one e-mail address differ in case only. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Whether a search may mean a phone number: digits, and what people write between them. */
export const looksLikePhone = (text: string): boolean => /^\+?[\d\s()./-]*$/.test(text.trim()) && phoneKey(text) !== '';
