/**
 * What two spellings of one phone number have in common: its digits, without the 00 that some dial for +. Numbers with
 * and without a country code differ, because nothing here says which country a number without one belongs to.
 */
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^00/, '');

/** Two spellings of one e-mail address differ in case only. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Whether a search may mean a phone number: digits, and what people write between them. */
export const looksLikePhone = (text: string): boolean => /^\+?[\d\s()./-]*$/.test(text.trim()) && phoneKey(text) !== '';

/** What a customer is found and recognised by. */
export type SearchKeys = Readonly<{ searchText: string; phoneKeys: string[]; emailKeys: string[] }>;

export const NO_KEYS: SearchKeys = { searchText: '', phoneKeys: [], emailKeys: [] };

export type Reach = Readonly<{ name: string | null; phones: readonly string[]; emails: readonly string[] }>;

/** One line for each thing to find, in lower case; phones by their digits too. */
export const searchKeys = ({ name, phones, emails }: Reach): SearchKeys => {
  const phoneKeys = phones.map(phoneKey).filter((key) => key !== '');
  const emailKeys = emails.map(emailKey);
  const lines = [name ?? '', ...phones, ...phoneKeys, ...emailKeys].filter((line) => line !== '');
  return { searchText: lines.join('\n').toLowerCase(), phoneKeys: unique(phoneKeys), emailKeys: unique(emailKeys) };
};

export const joinKeys = (a: SearchKeys, b: SearchKeys): SearchKeys => ({
  searchText: [a.searchText, b.searchText].filter((text) => text !== '').join('\n'),
  phoneKeys: unique([...a.phoneKeys, ...b.phoneKeys]),
  emailKeys: unique([...a.emailKeys, ...b.emailKeys]),
});

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];
