import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isListType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import { MAX_PAGE_SIZE } from '../paging/page-size.js';
import { type Limits, limitExceeded } from './limits.js';

/** How many entries a list without `first` is taken to have. */
const LIST_WITHOUT_SIZE = 10;

export type Asked = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>> | null | undefined;
}>;

/**
 * Refuses operations that cost more than the limit: one per field, times `first` below a connection, times 10 below
 * another list; a field may name its own cost with `complexity`, and `__schema` counts one. What an operation costs is
 * remembered with its document where no variable decides it. Variables that don't fit are left to the execution, which
 * refuses them before it does anything.
 * @throws GraphQLError
 */
export const costLimit = ({ cost: max }: Limits): ((asked: Asked) => void) => {
  const known = new WeakMap<OperationDefinitionNode, number>();
  return (asked) => {
    const found = known.get(asked.operation) ?? costOf(asked);
    if (found === null) return;
    if (!known.has(asked.operation) && isSettled(asked.document)) known.set(asked.operation, found);
    if (found > max)
      throw limitExceeded(
        `This operation costs ${found}; ${max} is the most. Ask for fewer fields or smaller pages ("first").`,
        { limit: 'cost', max, found },
      );
  };
};

/** Whether no variable says how many entries are asked for, or whether something is asked for at all. */
const isSettled = (document: DocumentNode): boolean => {
  let settled = true;
  const unsettle = () => {
    settled = false;
    return BREAK;
  };
  const within = (node: ASTNode) => void visit(node, { Variable: unsettle });
  visit(document, {
    Argument: (node) => (node.name.value === 'first' ? within(node) : undefined),
    Directive: within,
  });
  return settled;
};

const costOf = ({ schema, document, operation, variables }: Asked): number | null => {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (errors) return null;
  try {
    return getComplexity({
      schema,
      query: only(operation, document),
      variables: { ...variables },
      estimators: [ofTheSchema, byItsOwnCost, byListSize],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
  }
};

const only = (operation: OperationDefinitionNode, document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter((node) => node.kind !== Kind.OPERATION_DEFINITION || node === operation),
});

/** What describes the schema costs nothing that grows; how deep it goes has a rule of graphql's own. */
const ofTheSchema: ComplexityEstimator = ({ field }) => (field.name.startsWith('__') ? 1 : undefined);

const byItsOwnCost: ComplexityEstimator = ({ field, childComplexity }) => {
  const { complexity } = field.extensions;
  return typeof complexity === 'number' ? complexity + childComplexity : undefined;
};

const byListSize: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (isConnection) return 1 + Math.min(pageSize(args.first), MAX_PAGE_SIZE) * childComplexity;
  const isOtherList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return 1 + (isOtherList ? pageSize(args.first ?? LIST_WITHOUT_SIZE) : 1) * childComplexity;
};

const pageSize = (first: unknown): number => (typeof first === 'number' ? Math.max(1, first) : LIST_WITHOUT_SIZE);
