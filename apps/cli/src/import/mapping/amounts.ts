import { type Money, parseMoney } from '#values';
import { type CellTerms, cellReader, type Reader } from './cells.js';
import type { AmountTerm } from './terms.js';

/** Money, or null where the row has none that can be read. Spaces, thousands separators and the currency's name are skipped. */
export const amountReader = (term: AmountTerm, terms: CellTerms): Reader<Money | null> => {
  const cell = cellReader(term, terms);
  const thousands = term.decimal === '.' ? ',' : '.';
  return (row, found) => {
    const text = cell(row, found);
    if (text === null) return null;
    const decimal = text
      .replace(/[\s\u00a0$€£¥]/g, '')
      .replace(term.currency, '')
      .replaceAll(thousands, '');
    const money = parseMoney(`${decimal.replace(term.decimal, '.')} ${term.currency}`);
    if (typeof money !== 'string') return money;
    found('UNREADABLE', text);
    return null;
  };
};
