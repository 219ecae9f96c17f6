import { mappingOf } from './mapping/load-mapping.js';
import type { Mapping } from './mapping/mapping.js';
import type { Finding } from './mapping/problems.js';
import { type RowTold, rowReader } from './mapping/row-reader.js';

/** The text of a small mapping: `complaint` are further entries below that, `top` above it. */
export const mappingText = (complaint = '', top = ''): string =>
  `source: SHOP
zone: Europe/Berlin
number: No
${top}complaint:
  reportedAt: Filed
  channel: ONLINE
  words: Text
${indented(complaint)}`;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

export const mappingWith = (complaint = '', top = ''): Mapping => mappingOf(mappingText(complaint, top), 'mine.yaml');

const ROW = { No: '1', Filed: '2020-03-01', Text: 'It leaks.' };

/** What a mapping reads from one row; columns that are not named have something harmless. */
export const readRow = (mapping: Mapping, cells: Readonly<Record<string, string>> = {}): RowTold => {
  const row = { ...ROW, ...cells };
  const reader = rowReader(mapping, Object.keys(row));
  if (reader.missing.length) throw new Error(`The row lacks ${reader.missing.join(', ')}.`);
  const told = reader.read(Object.values(row));
  if ('refused' in told) throw new Error(told.refused);
  return told;
};

/** The value of one field of the complaint, and what was wrong with it. */
export const readField = <Field extends keyof RowTold['complaint']>(
  field: Field,
  entry: string,
  cells: Readonly<Record<string, string>>,
): Readonly<{ value: RowTold['complaint'][Field]; findings: readonly Finding[] }> => {
  const { complaint, findings } = readRow(mappingWith(`${field}: ${entry}`), cells);
  return { value: complaint[field], findings };
};
