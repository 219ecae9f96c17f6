import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';

const OF_THE_REQUEST: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * GraphQL over HTTP: a client that does not accept `application/graphql-response+json` gets status 200 for a
 * well-formed request whose document can't be executed.
 */
export const conformancePlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { body, http } }) => {
      const accepted = request.http?.headers.get('accept') ?? '';
      const isOfTheRequest = body.kind === 'single' && OF_THE_REQUEST.includes(firstCode(body.singleResult));
      if (http.status === 400 && isOfTheRequest && !accepted.includes('application/graphql-response+json'))
        http.status = 200;
    },
  }),
};

const firstCode = ({ errors }: FormattedExecutionResult): unknown => errors?.[0]?.extensions?.code;
