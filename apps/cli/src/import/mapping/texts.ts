import { type CellTerms, cellReader, type Reader } from './cells.js';
import type { SerialTerm, TextTerm } from './terms.js';

/** A text, or null where the row has none. */
export const textReader = (term: TextTerm, terms: CellTerms): Reader<string | null> => {
  if ('value' in term) return () => term.value;
  if ('join' in term) return joinReader(term, terms);
  const cell = cellReader(term, terms);
  const values = term.values && new Map(Object.entries(term.values).map(([from, to]) => [from.toLowerCase(), to]));
  return (row, found) => {
    const text = cell(row, found);
    if (text === null) return term.otherwise ?? null;
    if (!values) return `${term.prefix}${text}`;
    const value = values.get(text.toLowerCase());
    if (value === undefined) found('NOT_LISTED');
    return value ?? term.otherwise ?? `${term.prefix}${text}`;
  };
};

/** What is there of the parts; missing is only a text of which no part is there. */
const joinReader = (term: Extract<TextTerm, { join: unknown }>, terms: CellTerms): Reader<string | null> => {
  const parts = term.join.map((part) => textReader(part, terms));
  return (row, found) => {
    let missed = false;
    const texts = parts.map((part) =>
      part(row, (problem, given) => {
        if (problem === 'MISSING') missed = true;
        else found(problem, given);
      }),
    );
    const there = texts.filter((text) => text !== null);
    if (there.length) return there.join(term.with);
    if (missed) found('MISSING');
    return null;
  };
};

export type Serial = Readonly<{ serial: string | null; serialIsPartial: boolean }>;

export const serialReader = (term: SerialTerm, terms: CellTerms): Reader<Serial> => {
  const cell = cellReader(term, terms);
  return (row, found) => {
    const given = cell(row, found);
    const serial = term.upperCase ? (given?.toUpperCase() ?? null) : given;
    if (serial === null) return NO_SERIAL;
    if (term.pattern?.test(serial) === false) {
      found('UNLIKE_PATTERN', serial);
      return NO_SERIAL;
    }
    return { serial, serialIsPartial: term.complete?.test(serial) === false };
  };
};

export const NO_SERIAL: Serial = { serial: null, serialIsPartial: false };
