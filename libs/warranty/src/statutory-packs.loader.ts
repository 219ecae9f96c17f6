import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf, mistakesOf, named, type PackPath, type PolicyPack, readPackText } from '#policy-pack';
import { OperatorError } from '#settings';
import { type StatutoryPack, statutoryPackSchema } from './statutory/statutory-pack.js';
import { warrantyPolicySection } from './warranty.policy-section.js';

const MISTAKES_SHOWN = 5;

/**
 * Reads and checks packs of statutory rules: `china` is the one that comes with Aftercare, anything with a slash the path
 * of a company's own.
 *
 * @throws OperatorError for a file that is not there, a mistake in it (with its line), and a name that stands twice
 */
export const loadStatutoryPacks = (names: readonly string[]): readonly StatutoryPack[] => {
  const packs = names.map((name) => statutoryPackOf(readPack(pathOf(name)), pathOf(name)));
  const ids = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice) throw new OperatorError(`Two statutory rules are called ${twice}: each needs a name of its own.`);
  return packs;
};

const loaded = new WeakMap<PolicyPack, readonly StatutoryPack[]>();

/** The packs that a policy pack names, read once. */
export const statutoryPacksOf = (pack: PolicyPack): readonly StatutoryPack[] => {
  const packs = loaded.get(pack) ?? loadStatutoryPacks(pack.section(warrantyPolicySection).statutoryPacks);
  loaded.set(pack, packs);
  return packs;
};

/** `loadStatutoryPacks` for a text that is at hand; `path` only says in messages where it is from. */
export const statutoryPackOf = (text: string, path: string): StatutoryPack => {
  const read = readPackText(text);
  if ('mistake' in read) throw refusal(path, [read.mistake]);
  const checked = statutoryPackSchema.safeParse(read.value, { reportInput: true });
  if (!checked.success)
    throw refusal(
      path,
      mistakesOf(checked.error.issues).map((mistake) => ({ ...mistake, line: read.lineOf(mistake.path) })),
    );
  return { ...checked.data, version: `${checked.data.version}+${hashOf(read.value)}` };
};

const pathOf = (name: string): string =>
  name.includes('/') ? name : fileURLToPath(new URL(`../packs/${name}.yaml`, import.meta.url));

const readPack = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new OperatorError(
      `There is no readable pack of statutory rules at ${path}: correct warranty.statutoryPacks of the policy pack.`,
      { cause },
    );
  }
};

const refusal = (path: string, mistakes: readonly { line: number; path: PackPath; message: string }[]) => {
  const shown = mistakes
    .toSorted((a, b) => a.line - b.line)
    .slice(0, MISTAKES_SHOWN)
    .map(({ line, path: place, message }) => `line ${line}: ${named(place)}${message}`);
  return new OperatorError(`Correct the statutory rules in ${path} and start again: ${shown.join('; ')}.`);
};
