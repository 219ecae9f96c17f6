import { z } from 'zod';
import { mistakesOf } from '#policy-pack';

type Schemas = Readonly<Record<string, z.ZodType>>;
type Read<Column extends z.ZodType, Others extends Schemas> = z.infer<Column> | z.infer<Others[keyof Others]>;

/**
 * A text alone names a column. An object is read by the schema of that key of `others` which it has, else as a column:
 * so that mistakes are told of the form that was meant.
 */
export const shorthand = <Column extends z.ZodType, Others extends Schemas>(
  column: Column,
  others: Others,
): z.ZodType<Read<Column, Others>> =>
  z.unknown().transform((given, context) => {
    const value = typeof given === 'string' ? { column: given } : given;
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const schema = others[keys.find((key) => Object.hasOwn(others, key)) ?? ''] ?? column;
    const read = schema.safeParse(value, { reportInput: true });
    if (read.success) return read.data as Read<Column, Others>;
    for (const { path, message } of mistakesOf(read.error.issues))
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });
