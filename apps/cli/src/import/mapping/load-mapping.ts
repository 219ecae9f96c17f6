import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mistakesOf, type PackPath, readPackText } from '#policy-pack';
import { OperatorError } from '#settings';
import { whyUnreadable } from '../file/source-file.js';
import { type Mapping, mappingSchema } from './mapping.js';

/** Mappings that come with Aftercare. */
export const SHIPPED = ['nhtsa', 'nhtsa-native', 'cfpb'] as const;

const MISTAKES_SHOWN = 5;

export type LoadedMapping = Readonly<{ name: string; mapping: Mapping; hash: string }>;

/**
 * A mapping that ships, by its name, or one of your own, by its path.
 *
 * @throws OperatorError naming line and entry of every mistake
 */
export const loadMapping = async (nameOrPath: string): Promise<LoadedMapping> => {
  const shipped = SHIPPED.find((name) => name === nameOrPath);
  const path = shipped ? fileURLToPath(new URL(`../../../mappings/${shipped}.yaml`, import.meta.url)) : nameOrPath;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `The mapping ${nameOrPath} can not be read (${whyUnreadable(error)}): give ${SHIPPED.join(', ')} or the path of a YAML file.`,
    );
  });
  return {
    name: shipped ?? basename(path),
    mapping: mappingOf(text, path),
    hash: createHash('sha256').update(text).digest('hex'),
  };
};

/** `path` only says in messages where the text is from. */
export const mappingOf = (text: string, path: string): Mapping => {
  const read = readPackText(text);
  if ('mistake' in read) throw refusal(path, [read.mistake]);
  const checked = mappingSchema.safeParse(read.value, { reportInput: true });
  if (checked.success) return checked.data;
  throw refusal(
    path,
    mistakesOf(checked.error.issues).map((mistake) => ({ ...mistake, line: read.lineOf(mistake.path) })),
  );
};

type Mistake = Readonly<{ line: number; path: PackPath; message: string }>;

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
