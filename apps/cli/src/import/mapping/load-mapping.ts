import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { mistakesOf, type PackPath, readPackText } from '#policy-pack';
import { OperatorError } from '#settings';
import { whyUnreadable } from '../file/source-file.js';
import { type Mapping, mappingSchema } from './mapping.js';

/** Mappings that come with Aftercare. */
export const SHIPPED = ['nhtsa', 'nhtsa-native', 'cfpb'] as const;

const MISTAKES_SHOWN = 5;

/** A mapping as it was read, what it is called, and what tells it from others. */
export type Loaded<M> = Readonly<{
  name: string;
  mapping: M;
  hash: string;
  /** What to say of mistakes that show only where the mapping is used. */
  refusal: (mistakes: readonly Found[]) => OperatorError;
}>;

type Found = Readonly<{ path: PackPath; message: string }>;

export type LoadedMapping = Loaded<Mapping>;

/**
 * A mapping of complaints that ships, by its name, or one of your own, by its path.
 *
 * @throws OperatorError naming line and entry of every mistake
 */
export const loadMapping = (nameOrPath: string): Promise<LoadedMapping> => loadBy(mappingSchema, SHIPPED, nameOrPath);

/** `path` only says in messages where the text is from. */
export const mappingOf = (text: string, path: string): Mapping => readBy(mappingSchema, text, path).mapping;

/**
 * A mapping of any kind, by its schema.
 *
 * @throws OperatorError naming line and entry of every mistake
 */
export const loadBy = async <Schema extends z.ZodType>(
  schema: Schema,
  shippedNames: readonly string[],
  nameOrPath: string,
): Promise<Loaded<z.infer<Schema>>> => {
  const shipped = shippedNames.find((name) => name === nameOrPath);
  const path = shipped ? fileURLToPath(new URL(`../../../mappings/${shipped}.yaml`, import.meta.url)) : nameOrPath;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `The mapping ${nameOrPath} can not be read (${whyUnreadable(error)}): give ${choice(shippedNames)}.`,
    );
  });
  return {
    name: shipped ?? basename(path),
    ...readBy(schema, text, path),
    hash: createHash('sha256').update(text).digest('hex'),
  };
};

const choice = (shipped: readonly string[]): string =>
  `${shipped.length ? `${shipped.join(', ')} or ` : ''}the path of a YAML file`;

type Read<M> = Pick<Loaded<M>, 'mapping' | 'refusal'>;

const readBy = <Schema extends z.ZodType>(schema: Schema, text: string, path: string): Read<z.infer<Schema>> => {
  const read = readPackText(text);
  if ('mistake' in read) throw refusal(path, [read.mistake]);
  const refused = (mistakes: readonly Found[]) =>
    refusal(
      path,
      mistakes.map((mistake) => ({ ...mistake, line: read.lineOf(mistake.path) })),
    );
  const checked = schema.safeParse(read.value, { reportInput: true });
  if (checked.success) return { mapping: checked.data, refusal: refused };
  throw refused(mistakesOf(checked.error.issues));
};

type Mistake = Found & Readonly<{ line: number }>;

const refusal = (path: string, mistakes: readonly Mistake[]): OperatorError => {
  const sorted = mistakes.toSorted((a, b) => a.line - b.line).map(sentence);
  const more = sorted.length > MISTAKES_SHOWN ? `; and ${sorted.length - MISTAKES_SHOWN} more` : '';
  return new OperatorError(`Correct the mapping ${path}: ${sorted.slice(0, MISTAKES_SHOWN).join('; ')}${more}.`);
};

/** `line 4: complaint.components.split must be array`. */
const sentence = ({ line, path, message }: Mistake): string => {
  const entry = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `line ${line}: ${entry.replace(/^\./, '')}${entry && ' '}${message}`;
};
