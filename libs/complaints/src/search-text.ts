/** Text as it is searched: compatibility forms and case are folded, white space is one blank (UAX #15, NFKC). */
export const searchText = (...texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter((text) => text !== null && text !== undefined)
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
