/** What was wrong with a text, and was put right. */
export type TextProblem = 'LINE_BREAKS' | 'CONTROL_CHARACTERS' | 'MISREAD_CHARACTERS' | 'UNREADABLE_BYTES';

/** Printable ASCII, tab and line feed: nearly every text. */
const PLAIN = /^[\n\t\x20-\x7e]*$/;
const LONE_RETURN = /\r(?!\n)/;
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]/g;

/**
 * The text with line feeds as its only line breaks and without control characters (PostgreSQL takes no NUL), otherwise as
 * it was written. With `repair`, characters that another program read in the wrong encoding are put right too.
 */
export const cleanText = (text: string, repair: boolean, found: (problem: TextProblem) => void): string => {
  if (PLAIN.test(text)) return text;
  let clean = text;
  if (repair) {
    clean = repairMisread(text);
    if (clean !== text) found('MISREAD_CHARACTERS');
  }
  if (LONE_RETURN.test(clean)) found('LINE_BREAKS');
  clean = clean.replace(/\r\n?/g, '\n');
  const printable = clean.replace(CONTROLS, '');
  if (printable !== clean) found('CONTROL_CHARACTERS');
  if (printable.includes('\ufffd')) found('UNREADABLE_BYTES');
  return printable;
};

/** Windows-1252 from 0x80 to 0x9f; a space stands where it has no character. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const SPECIALS = WINDOWS.replaceAll(' ', '');
const NEXT = `[\\x80-\\xbf${SPECIALS}]`;
/** What two, three or four bytes of UTF-8 look like when they are read as Windows-1252 or Latin-1. */
const MISREAD = new RegExp(`\\xc2[\\x80-\\xbf]|\\xc3${NEXT}|[\\xe1-\\xef]${NEXT}{2}|[\\xf0-\\xf4]${NEXT}{3}`, 'g');
/** The same of general punctuation, its first byte changed by upper-casing or lost. */
const CRIPPLED = /(?<!\xe2)\xc2?\x80(?=[\x80-\xbf])/g;
const WINDOWS_BYTES = /[\x80-\x9f]/g;

const repairMisread = (text: string): string =>
  text
    .replace(CRIPPLED, '\xe2\x80')
    .replace(MISREAD, decoded)
    .replace(WINDOWS_BYTES, (character) => {
      const meant = WINDOWS[character.charCodeAt(0) - 0x80];
      return meant === undefined || meant === ' ' ? character : meant;
    });

const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decoded = (characters: string): string => {
  try {
    return strictly.decode(Uint8Array.from(characters, byteOf));
  } catch {
    return characters;
  }
};

const byteOf = (character: string): number => {
  const place = WINDOWS.indexOf(character);
  return place < 0 ? character.charCodeAt(0) : 0x80 + place;
};
