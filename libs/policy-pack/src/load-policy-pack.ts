import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { OperatorError } from '#settings';
import { packHead } from './pack-head.js';
import { mistakesOf } from './pack-mistakes.js';
import { packTerms } from './pack-terms.js';
import { type PackMistake, type PackPath, readPackText } from './pack-text.js';
import { PolicyPack } from './policy-pack.js';
import type { PolicySection } from './policy-section.js';

const DEFAULT_PATH = fileURLToPath(new URL('../packs/default.yaml', import.meta.url));
const MISTAKES_SHOWN = 5;

/**
 * Reads and checks the pack at `path`, by default the one that comes with Aftercare. Every section must be registered
 * and fit its schema, and nothing else may be in the file; otherwise an `OperatorError` names lines and entries.
 */
export const loadPolicyPack = (path: string | undefined, sections: readonly PolicySection[]): PolicyPack =>
  policyPackOf(readPackFile(path), path ?? DEFAULT_PATH, sections);

export const readPackFile = (path = DEFAULT_PATH): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new OperatorError(
      `There is no readable policy pack at ${path}: correct its path, or name none to use the default pack.`,
      { cause },
    );
  }
};

/** `loadPolicyPack` of a text that is at hand; `path` only says in messages where it is from. */
export const policyPackOf = (text: string, path: string, sections: readonly PolicySection[]): PolicyPack => {
  const read = readPackText(text);
  if ('mistake' in read) throw refusal(path, [read.mistake]);
  const { value, lineOf } = read;
  const check = <T>(schema: z.ZodType<T>): T => {
    const checked = schema.safeParse(value, { reportInput: true });
    if (checked.success) return checked.data;
    throw refusal(
      path,
      mistakesOf(checked.error.issues).map((mistake) => ({ ...mistake, line: lineOf(mistake.path) })),
    );
  };

  const { pack: head } = check(z.looseObject({ pack: packHead }));
  const terms = packTerms(head);
  const schemas = Object.fromEntries(sections.map(({ name, schema }) => [name, schema(terms)]));
  const values: Record<string, unknown> = check(z.strictObject({ pack: z.unknown(), ...schemas }));
  return new PolicyPack(head, hashOf(value), new Map(sections.map((section) => [section, values[section.name]])));
};

/** Of the values, not of the text: comments and layout may change under one version. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
    .slice(0, 8);

const refusal = (path: string, mistakes: readonly PackMistake[]): OperatorError => {
  const sorted = mistakes.toSorted((a, b) => a.line - b.line);
  const shown = sorted
    .slice(0, MISTAKES_SHOWN)
    .map(({ line, path, message }) => `line ${line}: ${named(path)}${message}`);
  const more = sorted.length > MISTAKES_SHOWN ? `; and ${sorted.length - MISTAKES_SHOWN} more` : '';
  return new OperatorError(`Correct the policy pack ${path} and start again: ${shown.join('; ')}${more}.`);
};

/** `['routing', 'PRICE', 0]` → `routing.PRICE[0] `. */
export const named = (path: PackPath): string => {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? '' : `${text.replace(/^\./, '')} `;
};
