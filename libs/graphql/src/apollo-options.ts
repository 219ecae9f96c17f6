import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identities } from '#auth';
import { conformancePlugin } from './conformance.plugin.js';
import { published } from './errors/published.js';
import { type CompleteOptions, GRAPHQL_PATH } from './graphql-options.js';
import { landingPagePlugin } from './landing-page.plugin.js';
import { ownRules } from './limits/rules.js';
import { acceptedCorrelationId, CORRELATION_HEADER, correlationId } from './operation/correlation.js';
import { limitTime } from './operation/deadline.js';
import { type OperationContext, operationContext } from './operation/operation-context.js';
import { operationPlugin } from './operation.plugin.js';
import { BUILD_OPTIONS } from './schema/build-options.js';

/** How operations over HTTP are served. Those over WebSocket are served by `GraphqlWebSocketServer`. */
export const apolloOptions = (options: CompleteOptions, identities: Identities): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: GRAPHQL_PATH,
  autoSchemaFile: true,
  sortSchema: true,
  // A schema that can't be introspected is found when schema.graphql is written, not at every start.
  buildSchemaOptions: { ...BUILD_OPTIONS, skipCheck: true },
  transformSchema: limitTime,
  fieldResolverEnhancers: ['guards'],
  context: httpContext(identities, options.limits.operationMs),
  formatError: (_, error) =>
    published(error, {
      correlationId: correlationId() ?? acceptedCorrelationId(undefined),
      hints: !options.production,
    }),
  autoTransformHttpErrors: false,
  includeStacktraceInErrorResponses: false,
  // Our own rule takes its place, so that it holds over WebSocket too.
  introspection: true,
  validationRules: ownRules(options),
  parseOptions: { maxTokens: options.limits.tokens },
  plugins: [
    operationPlugin(options.limits),
    conformancePlugin,
    ApolloServerPluginCacheControlDisabled(),
    ...(options.production ? [] : [landingPagePlugin]),
  ],
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  graphiql: false,
  stopOnTerminationSignals: false,
  stopOnApplicationShutdown: true,
});

const httpContext =
  (identities: Identities, limitMs: number) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<OperationContext> => {
    const gone = new AbortController();
    reply.raw.on('close', () => reply.raw.writableFinished || gone.abort());
    return operationContext({
      identity: await identities.ofRequest(request),
      correlationId: acceptedCorrelationId(request.headers[CORRELATION_HEADER]),
      limitMs,
      address: request.ip,
      clientGone: gone.signal,
    });
  };
