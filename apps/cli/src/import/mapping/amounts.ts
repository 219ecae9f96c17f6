import { type Money, parseMoney } from '#values';
import { type CellTerms, cellReader, type Reader } from './cells.js';
import type { AmountTerm } from './terms.js';

/**
 * Money, or null where the row has none that can be read. Spaces, the currency's name and separators of thousands are
 * skipped; `12,50` where the mapping reads a decimal point is no 1250, but can not be read.
 */
export const amountReader = (term: AmountTerm, terms: CellTerms): Reader<Money | null> => {
  const cell = cellReader(term, terms);
  const amountOf = parserOf(term);
  return (row, found) => {
    const text = cell(row, found);
    if (text === null) return null;
    const money = amountOf(text);
    if (money === null) found('UNREADABLE', text);
    return money;
  };
};

const SKIPPED = /[\s\u00a0$€£¥]/g;

const parserOf = ({ decimal, currency }: AmountTerm): ((text: string) => Money | null) => {
  const thousands = decimal === '.' ? ',' : '.';
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${thousands}\\d{2,3})*\\${thousands}\\d{3}(\\${decimal}\\d+)?$`);
  return (text) => {
    const figures = text.replace(SKIPPED, '').replace(currency, '');
    const plain = grouped.test(figures) ? figures.replaceAll(thousands, '') : figures;
    const money = plain.includes(thousands) ? null : parseMoney(`${plain.replace(decimal, '.')} ${currency}`);
    return typeof money === 'string' ? null : money;
  };
};
