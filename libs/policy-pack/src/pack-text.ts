import { type Document, isAlias, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export type PackPath = readonly PropertyKey[];

/** A mistake in a pack: `line` counts from 1, `path` leads from the top to the entry. */
export type PackMistake = Readonly<{ line: number; path: PackPath; message: string }>;

/** The values of a YAML text and on which line each of them stands, or the first mistake in its syntax. */
export type PackText =
  | Readonly<{ value: unknown; lineOf: (path: PackPath) => number }>
  | Readonly<{ mistake: PackMistake }>;

export const readPackText = (text: string): PackText => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) return { mistake: { line: lines.linePos(fault.pos[0]).line, path: [], message: fault.message } };
  try {
    return { value: document.toJS(), lineOf: (path) => lines.linePos(offsetOf(document, path)).line };
  } catch (error) {
    return { mistake: { line: 1, path: [], message: String(error) } };
  }
};

/** Where the entry at `path` begins in the text, or the nearest one above it that is there. */
const offsetOf = (document: Document, path: PackPath): number => {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    const entry = entryOf(isAlias(node) ? node.resolve(document) : node, key);
    if (!entry) break;
    offset = entry.at.range?.[0] ?? offset;
    node = entry.value;
  }
  return offset;
};

const entryOf = (node: unknown, key: PropertyKey): { at: Node; value: unknown } | undefined => {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(key)];
    return item && { at: item, value: item };
  }
  const pair = isMap<Node>(node) ? node.items.find((item) => String(item.key) === String(key)) : undefined;
  return pair && { at: pair.key, value: pair.value };
};
