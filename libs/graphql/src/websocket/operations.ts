import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { ExecutionResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import { published } from '../errors/published.js';
import type { CompleteOptions } from '../graphql-options.js';
import { type Limits, limitExceeded } from '../limits/limits.js';
import { acceptedCorrelationId } from '../operation/correlation.js';
import { operationContext } from '../operation/operation-context.js';
import type { Connection, Extra } from './connection.js';
import { operationPreparer, RefusedOperation } from './prepared-operation.js';

type Hooks = Required<
  Pick<ServerOptions<Record<string, unknown>, Extra>, 'onSubscribe' | 'onNext' | 'onError' | 'onComplete'>
>;

/** What Apollo does for operations over HTTP (limits, context, errors), for those over a WebSocket, which pass it by. */
export const webSocketOperations = (schema: GraphQLSchema, options: CompleteOptions): Hooks => {
  const { limits, production } = options;
  const prepare = operationPreparer(schema, options);
  const publish = (errors: readonly GraphQLError[], correlationId: string) =>
    errors.map((error) => published(error, { correlationId, hints: !production }));

  return {
    onSubscribe: (connection, id, payload) => {
      const correlationId = acceptedCorrelationId(payload.extensions?.correlationId);
      connection.extra.operations?.set(id, correlationId);
      return refusing(() => ({
        schema,
        ...prepare(withinReason(connection, payload, limits)),
        contextValue: contextOf(connection, correlationId, limits),
      }));
    },
    onNext: (...[connection, id, , , result]) =>
      publishedResult(result, (errors) => publish(errors, idOf(connection, id))),
    onError: (connection, id, _, errors) => {
      const correlationId = idOf(connection, id);
      connection.extra.operations?.delete(id);
      return publish(errors, correlationId);
    },
    onComplete: ({ extra }, id) => void extra.operations?.delete(id),
  };
};

const idOf = ({ extra }: Connection, id: string): string =>
  extra.operations?.get(id) ?? acceptedCorrelationId(undefined);

const withinReason = ({ subscriptions }: Connection, payload: SubscribePayload, limits: Limits): SubscribePayload => {
  const max = limits.operationsPerConnection;
  if (Object.keys(subscriptions).length <= max) return payload;
  throw limitExceeded(`${max} operations at once are the most on one connection.`, {
    limit: 'operationsPerConnection',
    max,
  });
};

const contextOf = ({ extra: { identity, closed } }: Connection, correlationId: string, { operationMs }: Limits) => {
  if (!identity || !closed) throw new Error('An operation came before its connection was admitted.');
  return operationContext({ identity, correlationId, limitMs: operationMs, clientGone: closed.signal });
};

const refusing = (prepare: () => ExecutionArgs): ExecutionArgs | readonly GraphQLError[] => {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof RefusedOperation) return error.errors;
    if (error instanceof GraphQLError) return [error];
    const originalError = error instanceof Error ? error : new Error(String(error));
    return [new GraphQLError(originalError.message, { originalError })];
  }
};

type Publish = (errors: readonly GraphQLError[]) => NonNullable<FormattedExecutionResult['errors']>;

const publishedResult = ({ data, errors }: ExecutionResult, publish: Publish): FormattedExecutionResult => ({
  ...(data === undefined ? {} : { data }),
  ...(errors ? { errors: publish(errors) } : {}),
});
