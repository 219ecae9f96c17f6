type Found = Readonly<{
  number: string;
  caller: Readonly<Record<'name' | 'phone' | 'email' | 'address', string | null>> | null;
  topic: string | null;
  words: string | null;
  notes: readonly Readonly<{ words: string | null }>[];
  product: string | null;
}>;

/** What a contact is found by, in lower case: its number, who it was, by phone also in digits alone, and what was said. */
export const searchTextOf = ({ number, caller, topic, words, notes, product }: Found): string =>
  [
    number,
    caller?.name,
    caller?.phone,
    caller?.phone && digitsOf(caller.phone),
    caller?.email,
    topic,
    words,
    product,
    ...notes.map((note) => note.words),
  ]
    .filter((text) => text)
    .join('\n')
    .toLowerCase();

/** The digits of a phone number, without the 00 that some dial for +. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^00/, '');

/** Whether a search may mean a phone number: digits, and what people write between them. */
export const looksLikePhone = (text: string): boolean => /^\+?[\d\s()./-]*$/.test(text) && digitsOf(text) !== '';
