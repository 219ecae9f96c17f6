import { z } from 'zod';
import { isCurrency } from '#values';
import { isDateFormat } from './date-format.js';
import { formed, shorthand } from './shorthand.js';

const text = z.string().min(1, 'must not be empty').max(500, 'must not have more than 500 characters');
/** A list that says something. */
export const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, 'must have at least one entry');
const date = z.iso.date('must be a date in quotes such as "1990-01-01"');
/** Luxon's tokens, or `ISO`. */
export const dateFormat = z
  .string()
  .refine(
    isDateFormat,
    'must be a date format such as yyyy-MM-dd, dd.MM.yyyy or ISO; letters that are no tokens stand in single quotes',
  );
const regex = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: 'is no regular expression' });
    return z.NEVER;
  }
});

/** Where a value comes from, and which texts there mean that there is none. */
const cell = {
  column: text,
  empty: z.array(z.string()).default([]),
  /** Neither a missing column nor an empty cell is worth mentioning. */
  optional: z.boolean().default(false),
};

const columnText = z.strictObject({
  ...cell,
  prefix: z.string().default(''),
  values: z.record(z.string(), text).optional(),
  otherwise: text.optional(),
});
const constantText = z.strictObject({ value: text });
const simpleText = shorthand(columnText, { value: constantText });
const joinedText = z.strictObject({ join: some(simpleText), with: z.string().default(' ') });

/** `column`, `{ column, … }`, `{ value }` or `{ join: […], with }`. */
export const textTerm = shorthand(columnText, { value: constantText, join: joinedText });
export type TextTerm = z.infer<typeof textTerm>;

/** A text that stands for a number on a nameplate; `complete` tells the whole number from a part of one. */
export const serialTerm = shorthand(
  z.strictObject({
    ...cell,
    upperCase: z.boolean().default(false),
    pattern: regex.optional(),
    complete: regex.optional(),
  }),
  {},
);
export type SerialTerm = z.infer<typeof serialTerm>;

/** Without `formats` those at the top of the mapping are read. */
export const dateTerm = shorthand(
  z.strictObject({ ...cell, formats: some(dateFormat).optional(), notBefore: date.optional() }),
  {},
);
export type DateTerm = z.infer<typeof dateTerm>;

export const listTerm = shorthand(
  z.strictObject({
    ...cell,
    /** The first of these that is in the text parts it; none of them cuts a name of `whole` in two. */
    split: z.array(z.string().min(1, 'must not be empty')).default([]),
    whole: z.array(text).default([]),
    /** What parts the levels within one name: `rename` also changes the upper levels of a name. */
    levels: z.string().min(1, 'must not be empty').optional(),
    rename: z.record(z.string(), text).default({}),
  }),
  {},
);
export type ListTerm = z.infer<typeof listTerm>;

export const amountTerm = z.strictObject(
  {
    ...cell,
    currency: z.string().refine(isCurrency, 'must be an ISO 4217 currency such as USD'),
    decimal: z.enum(['.', ',']).default('.'),
  },
  'must be an entry such as { column: Cost, currency: USD }',
);
export type AmountTerm = z.infer<typeof amountTerm>;

/** What a cell must say: yes or no as the mapping spells them, a number above another, or one of some texts. */
const above = z.strictObject({ above: z.number() });
const condition = formed((given) => {
  if (Array.isArray(given)) return some(z.string());
  return typeof given === 'object' ? above : z.enum(['yes', 'no']);
});
export type Condition = z.infer<typeof condition>;

const conditions = z.record(text, condition).refine((when) => Object.keys(when).length > 0, 'must name a column');

/** One of `list`: a constant, by the value of a column, or the first case whose conditions all hold. */
export const choiceTerm = <const Choice extends string>(list: readonly Choice[]) => {
  const choice = z.enum(list);
  const byColumn = z.strictObject({ ...cell, values: z.record(z.string(), choice), otherwise: choice });
  const byCases = z.strictObject({ cases: some(z.strictObject({ when: conditions, is: choice })), otherwise: choice });
  return formed((given) => {
    if (typeof given !== 'object' || given === null) return choice;
    return 'cases' in given ? byCases : byColumn;
  });
};
export type ChoiceTerm<Choice extends string> = z.infer<ReturnType<typeof choiceTerm<Choice>>>;
