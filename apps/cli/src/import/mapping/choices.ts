import { type CellTerms, cellReader, type Reader, type Row } from './cells.js';
import type { Mapping } from './mapping.js';
import type { Found } from './problems.js';
import type { ChoiceTerm, Condition } from './terms.js';

export type ChoiceTerms = CellTerms & Readonly<{ mapping: Pick<Mapping, 'yes' | 'no'> }>;

export const choiceReader = <Choice extends string>(term: ChoiceTerm<Choice>, terms: ChoiceTerms): Reader<Choice> => {
  if (typeof term === 'string') return () => term;
  if ('cases' in term) {
    const cases = term.cases.map(({ when, is }) => ({ holds: allHold(when, terms), is }));
    return (row, found) => cases.find(({ holds }) => holds(row, found))?.is ?? term.otherwise;
  }
  const cell = cellReader(term, terms);
  const values = new Map(Object.entries(term.values).map(([text, value]) => [text.toLowerCase(), value]));
  return (row, found) => {
    const text = cell(row, found);
    const value = text === null ? term.otherwise : values.get(text.toLowerCase());
    if (value === undefined) found('NOT_LISTED');
    return value ?? term.otherwise;
  };
};

type Holds = (row: Row, found: Found) => boolean;

const allHold = (when: Readonly<Record<string, Condition>>, terms: ChoiceTerms): Holds => {
  const conditions = Object.entries(when).map(([column, condition]) => {
    const cell = cellReader({ column, empty: [], optional: true }, { ...terms, columns: asNeeded(terms) });
    const says = sayer(condition, terms.mapping);
    return (row: Row, found: Found) => says(cell(row, found), found);
  });
  return (row, found) => conditions.every((holds) => holds(row, found));
};

/** An empty cell is no problem of a condition, but a column that is not there is one of the mapping. */
const asNeeded = ({ columns }: ChoiceTerms) => ({ ...columns, place: (name: string) => columns.place(name) });

type Says = (text: string | null, found: Found) => boolean;

const sayer = (condition: Condition, { yes, no }: ChoiceTerms['mapping']): Says => {
  if (Array.isArray(condition)) return oneOf(condition);
  if (typeof condition === 'object') return moreThan(condition.above);
  const [wanted, other] = condition === 'yes' ? [oneOf(yes), oneOf(no)] : [oneOf(no), oneOf(yes)];
  return (text, found) => {
    if (wanted(text, found)) return true;
    if (text !== null && !other(text, found)) found('NOT_LISTED');
    return false;
  };
};

const moreThan =
  (limit: number): Says =>
  (text, found) => {
    const number = text === null || !/^[-+]?\d+(\.\d+)?$/.test(text) ? Number.NaN : Number(text);
    if (text !== null && Number.isNaN(number)) found('UNREADABLE', text);
    return number > limit;
  };

const oneOf = (texts: readonly string[]): Says => {
  const known = new Set(texts.map((text) => text.toLowerCase()));
  return (text) => text !== null && known.has(text.toLowerCase());
};
