import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { GRAPHQL_PATH } from './graphql-options.js';
import { costLimit } from './limits/cost.js';
import type { Limits } from './limits/limits.js';
import type { OperationContext } from './operation/operation-context.js';

/** Holds operations over HTTP to the cost limit, and ends their contexts. */
export const operationPlugin = (limits: Limits): ApolloServerPlugin<OperationContext> => {
  const assertAffordable = costLimit(limits);
  const requestDidStart: ApolloServerPlugin<OperationContext>['requestDidStart'] = async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!operation) return;
      if (operation.operation === OperationTypeNode.SUBSCRIPTION)
        throw new GraphQLError(`Subscriptions are served over WebSocket (graphql-transport-ws) at ${GRAPHQL_PATH}.`, {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      assertAffordable({ schema, document, operation, variables: request.variables });
    },
    willSendResponse: async ({ contextValue }) => contextValue.deadline.end(),
  });
  return { requestDidStart };
};
