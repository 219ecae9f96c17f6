import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, HttpAdapterHost } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { Identities } from '#auth';
import { apolloOptions } from './apollo-options.js';
import { ErrorFilter } from './errors/error.filter.js';
import { validationPipe } from './errors/validation.js';
import { GraphiqlController } from './graphiql.controller.js';
import { complete, GRAPHQL_OPTIONS, type GraphqlOptions } from './graphql-options.js';
import { correlateRequests } from './operation/correlation.js';
import { GraphqlWebSocketServer } from './websocket/websocket-server.js';

@Injectable()
class Correlation implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify) correlateRequests(fastify);
  }
}

@Module({})
class GraphqlApiModule {}

/**
 * The whole API over HTTP and WebSocket: limits, errors, validation, correlation ids and, in development, GraphiQL. It
 * needs `authModule` beside it, and an adapter made as `new FastifyAdapter(FASTIFY_OPTIONS)`.
 */
export const graphqlModule = (options: GraphqlOptions): DynamicModule => {
  const completed = complete(options);
  return {
    module: GraphqlApiModule,
    imports: [
      GraphQLModule.forRootAsync<ApolloDriverConfig>({
        driver: ApolloDriver,
        inject: [Identities],
        useFactory: (identities: Identities) => apolloOptions(completed, identities),
      }),
    ],
    controllers: completed.production ? [] : [GraphiqlController],
    providers: [
      { provide: GRAPHQL_OPTIONS, useValue: completed },
      { provide: APP_FILTER, useClass: ErrorFilter },
      { provide: APP_PIPE, useFactory: validationPipe },
      Correlation,
      GraphqlWebSocketServer,
    ],
  };
};
