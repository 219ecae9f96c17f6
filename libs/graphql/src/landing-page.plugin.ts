import type { ApolloServerPlugin } from '@apollo/server';
import { GRAPHIQL_PATH } from './graphql-options.js';

/** Leads who opens the API's address in a browser to GraphiQL. */
export const landingPagePlugin: ApolloServerPlugin = {
  serverWillStart: async () => ({
    renderLandingPage: async () => ({
      html: `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${GRAPHIQL_PATH}"><a href="${GRAPHIQL_PATH}">GraphiQL</a>`,
    }),
  }),
};
