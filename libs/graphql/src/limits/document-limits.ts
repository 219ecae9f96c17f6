import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationRule,
} from 'graphql';
import { type Limits, limitExceeded } from './limits.js';

type Size = Readonly<{ depth: number; aliases: number }>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Measured = Map<string, Size>;

const EMPTY: Size = { depth: 0, aliases: 0 };

/** Rules for `validate`: how deep fields nest and how many aliases there are, fragments included. */
export const documentLimits = ({ depth, aliases }: Limits): ValidationRule[] => [
  (context) => ({
    OperationDefinition: (operation) => {
      const size = sizeOf(operation, context.getDocument());
      if (size.depth > depth)
        context.reportError(
          limitExceeded(`Fields nest ${size.depth} deep; ${depth} is the most.`, {
            limit: 'depth',
            max: depth,
            found: size.depth,
          }),
        );
      if (size.aliases > aliases)
        context.reportError(
          limitExceeded(`There are ${size.aliases} aliases; ${aliases} is the most. Use several requests.`, {
            limit: 'aliases',
            max: aliases,
            found: size.aliases,
          }),
        );
    },
  }),
];

const sizeOf = (operation: OperationDefinitionNode, document: DocumentNode): Size => {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  return sizeOfAll(operation.selectionSet.selections, fragments, new Map());
};

const sizeOfAll = (selections: readonly SelectionNode[], fragments: Fragments, measured: Measured): Size =>
  selections
    .map((selection) => sizeOfOne(selection, fragments, measured))
    .reduce(
      (sum, { depth, aliases }) => ({ depth: Math.max(sum.depth, depth), aliases: sum.aliases + aliases }),
      EMPTY,
    );

const sizeOfOne = (selection: SelectionNode, fragments: Fragments, measured: Measured): Size => {
  switch (selection.kind) {
    case Kind.FIELD: {
      const inner = sizeOfAll(selection.selectionSet?.selections ?? [], fragments, measured);
      // How deep the schema is described has a rule of graphql's own.
      const depth = selection.name.value.startsWith('__') ? 0 : inner.depth + 1;
      return { depth, aliases: inner.aliases + (selection.alias ? 1 : 0) };
    }
    case Kind.INLINE_FRAGMENT:
      return sizeOfAll(selection.selectionSet.selections, fragments, measured);
    case Kind.FRAGMENT_SPREAD:
      return sizeOfFragment(selection.name.value, fragments, measured);
  }
};

/** Each fragment is measured once; one that contains itself, which another rule refuses, counts as empty inside. */
const sizeOfFragment = (name: string, fragments: Fragments, measured: Measured): Size => {
  const known = measured.get(name);
  if (known) return known;
  measured.set(name, EMPTY);
  const size = sizeOfAll(fragments.get(name)?.selectionSet.selections ?? [], fragments, measured);
  measured.set(name, size);
  return size;
};
