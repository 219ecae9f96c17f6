import { LRUCache } from 'lru-cache';
import { type CellTerms, cellReader, type Reader } from './cells.js';
import type { ListTerm } from './terms.js';

const REMEMBERED = 5_000;

/** Names in the order of the text, each once. */
export const listReader = (term: ListTerm, terms: CellTerms): Reader<readonly string[]> => {
  const cell = cellReader(term, terms);
  const read = namesReader(term);
  const known = new LRUCache<string, Names>({ max: REMEMBERED });
  return (row, found) => {
    const text = cell(row, found);
    if (text === null) return [];
    const names = known.get(text) ?? read(text);
    if (!known.has(text)) known.set(text, names);
    if (names.repeated) found('REPEATED');
    return names.names;
  };
};

type Names = Readonly<{ names: readonly string[]; repeated: boolean }>;

const namesReader = ({ split, whole, levels, rename }: ListTerm): ((text: string) => Names) => {
  const uncut = whole.toSorted(byLength);
  const renames = Object.entries(rename).sort(([a], [b]) => byLength(a, b));
  return (text) => {
    const separator = split.find((each) => text.includes(each));
    const names = separator === undefined ? [text] : parts(text, separator, uncut);
    const renamed = names.map((name) => renamedBy(trimLevels(name, levels), renames, levels)).filter((name) => name);
    const distinct = [...new Set(renamed)];
    return { names: distinct, repeated: distinct.length < renamed.length };
  };
};

const byLength = (a: string, b: string): number => b.length - a.length;

/** Cuts at `separator`, but nowhere inside one of the names `uncut`, of which the longest that stands there counts. */
const parts = (text: string, separator: string, uncut: readonly string[]): string[] => {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const name = uncut.find((each) => text.slice(at, at + each.length).toUpperCase() === each.toUpperCase());
    if (name === undefined && text.startsWith(separator, at)) {
      found.push(text.slice(from, at));
      from = at + separator.length;
    }
    at += name?.length ?? 1;
  }
  return [...found, text.slice(from)];
};

/** `STRUCTURE: BODY :DOOR ` is `STRUCTURE:BODY:DOOR`. */
const trimLevels = (name: string, levels: string | undefined): string =>
  levels === undefined
    ? name.trim()
    : name
        .split(levels)
        .map((level) => level.trim())
        .join(levels);

const renamedBy = (name: string, renames: readonly (readonly [string, string])[], levels?: string): string => {
  const rename = renames.find(([from]) => name === from || (levels !== undefined && name.startsWith(from + levels)));
  return rename ? rename[1] + name.slice(rename[0].length) : name;
};
