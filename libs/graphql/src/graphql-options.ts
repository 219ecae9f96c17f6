import { LIMITS, type Limits } from './limits/limits.js';

export type GraphqlOptions = Readonly<{
  /** Introspection, GraphiQL and hints at names of the schema are for development only. */
  production: boolean;
  /** An operation that GraphiQL shows to who opens it first. */
  example?: string;
  /** Changes to single limits. */
  limits?: Partial<Limits>;
}>;

/** Where the API is served, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** Where GraphiQL is served, in development. */
export const GRAPHIQL_PATH = '/graphiql';

/** Injection token of the options with all defaults. */
export const GRAPHQL_OPTIONS = Symbol('GraphqlOptions');
export type CompleteOptions = Readonly<{ production: boolean; example: string; limits: Limits }>;

export const complete = ({ production, example = '{ __typename }', limits }: GraphqlOptions): CompleteOptions => ({
  production,
  example,
  limits: { ...LIMITS, ...limits },
});
