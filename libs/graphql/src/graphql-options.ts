import { LIMITS, type Limits } from './limits/limits.js';

export type GraphqlOptions = Readonly<{
  /** Introspection, GraphiQL and hints at names of the schema are for development only. */
  production: boolean;
  /** Changes to single limits. */
  limits?: Partial<Limits>;
}>;

/** Where the API is served, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** Injection token of the options with all defaults. */
export const GRAPHQL_OPTIONS = Symbol('GraphqlOptions');
export type CompleteOptions = Readonly<{ production: boolean; limits: Limits }>;

export const complete = ({ production, limits }: GraphqlOptions): CompleteOptions => ({
  production,
  limits: { ...LIMITS, ...limits },
});
