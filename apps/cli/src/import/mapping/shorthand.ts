import { z } from 'zod';
import { mistakesOf } from '#policy-pack';

type Schemas = Readonly<Record<string, z.ZodType>>;
type Read<Column extends z.ZodType, Others extends Schemas> = z.infer<Column> | z.infer<Others[keyof Others]>;

/** Read by the schema of the form in which it is given, so that mistakes are told of the form that was meant. */
export const formed = <Form extends z.ZodType>(formOf: (given: unknown) => Form): z.ZodType<z.infer<Form>> =>
  z.unknown().transform((given, context) => {
    const read = formOf(given).safeParse(given, { reportInput: true });
    if (read.success) return read.data;
    for (const { path, message } of mistakesOf(read.error.issues))
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });

/** A text alone names a column. An object is read by the schema of that key of `others` which it has, else as a column. */
export const shorthand = <Column extends z.ZodType, Others extends Schemas>(
  column: Column,
  others: Others,
): z.ZodType<Read<Column, Others>> => {
  const name = z
    .string('must be the name of a column, or say where the text is from')
    .min(1, 'must name a column')
    .max(500, 'must not have more than 500 characters')
    .transform((text) => column.parse({ column: text }));
  return formed((given) => {
    if (typeof given !== 'object' || given === null) return name;
    return others[Object.keys(given).find((key) => Object.hasOwn(others, key)) ?? ''] ?? column;
  }) as z.ZodType<Read<Column, Others>>;
};
