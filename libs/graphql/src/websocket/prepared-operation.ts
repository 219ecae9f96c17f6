import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { CompleteOptions } from '../graphql-options.js';
import { costLimit } from '../limits/cost.js';
import { ownRules } from '../limits/rules.js';

/** An operation that may be executed. */
export type PreparedOperation = Readonly<{
  document: DocumentNode;
  operationName: string | null;
  variableValues: Record<string, unknown> | null;
}>;

/**
 * Parses and checks operations as Apollo does for those over HTTP: tokens, graphql's rules and ours, variables, cost.
 * What it returns throws the errors of an operation that may not be executed, as one `RefusedOperation`.
 */
export const operationPreparer = (schema: GraphQLSchema, options: CompleteOptions) => {
  const { limits } = options;
  const rules = [...specifiedRules, ...ownRules(options)];
  const assertAffordable = costLimit(limits);

  return ({ query, operationName, variables }: SubscribePayload): PreparedOperation => {
    const document = parsed(query, limits.tokens);
    refuseAny('GRAPHQL_VALIDATION_FAILED', validate(schema, document, rules));
    const operation = named(document, operationName);
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: 50,
    });
    refuseAny('BAD_USER_INPUT', errors ?? []);
    assertAffordable({ schema, document, operation, variables });
    return { document, operationName: operationName ?? null, variableValues: variables ?? null };
  };
};

/** Several errors of one operation. */
export class RefusedOperation extends Error {
  override readonly name = 'RefusedOperation';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('The operation is refused.');
  }
}

const parsed = (query: string, maxTokens: number): DocumentNode => {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode('GRAPHQL_PARSE_FAILED', error) : error;
  }
};

const named = (document: DocumentNode, name: string | null | undefined): OperationDefinitionNode => {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw withCode('OPERATION_RESOLUTION_FAILURE', new GraphQLError('The document has no operation of this name.'));
};

const refuseAny = (code: string, errors: readonly GraphQLError[]): void => {
  if (errors.length > 0) throw new RefusedOperation(errors.map((error) => withCode(code, error)));
};

const withCode = (code: string, error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, code },
  });
