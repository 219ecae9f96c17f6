import { GraphQLError } from 'graphql';

/** What one operation may ask for, over HTTP and WebSocket alike. README.md explains the numbers. */
export type Limits = Readonly<{
  depth: number;
  aliases: number;
  tokens: number;
  cost: number;
  operationMs: number;
  /** Operations that may run at once on one WebSocket. */
  operationsPerConnection: number;
}>;

export const LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  tokens: 2_000,
  cost: 10_000,
  operationMs: 30_000,
  operationsPerConnection: 50,
};

export const MAX_BODY_BYTES = 1_048_576;

/** Options that Fastify's adapter is made with, for limits that only the server itself can hold. */
export const FASTIFY_OPTIONS = {
  bodyLimit: MAX_BODY_BYTES,
  requestTimeout: 60_000,
  forceCloseConnections: 'idle',
} as const;

/** Too much asked for; `details` name the limit, how much is allowed and, where it was counted, how much was asked. */
export const limitExceeded = (message: string, details: { limit: keyof Limits; max: number; found?: number }) =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', details, http: { status: 400 } } });
