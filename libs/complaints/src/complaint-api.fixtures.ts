import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { authModule, type Caller, DEVELOPMENT_ISSUER, type DevelopmentIssuer } from '#auth';
import { testAuthSettings } from '#auth/testing';
import { DatabaseModule } from '#database';
import { testDatabase } from '#database/testing';
import { EventStoreModule } from '#event-store';
import { FASTIFY_OPTIONS, graphqlModule } from '#graphql';
import { overHttp, overWebSocket } from '#graphql/testing';
import { PolicyPackModule } from '#policy-pack';
import { defaultPack } from '#policy-pack/testing';
import { products } from '#products';
import { Clock, ProjectionsModule } from '#projections';
import { complaints } from './index.js';

const contexts = [products, complaints];

/** This context and what it asks behind their API, on a database of their own; `clock` can be moved. */
export const complaintApi = async () => {
  const database = await testDatabase();
  const module = {
    events: { ...products.events, ...complaints.events },
    url: database.serviceUrl,
    masterKey: Buffer.alloc(32, 7),
  };
  @Module({
    imports: [
      CqrsModule.forRoot(),
      DatabaseModule.register({
        url: database.serviceUrl,
        entities: contexts.flatMap(({ projections }) => projections.map(({ view }) => view)),
      }),
      EventStoreModule.register(module),
      PolicyPackModule.forRoot(defaultPack(...contexts.flatMap(({ policySections }) => policySections))),
      ProjectionsModule.register(contexts, { work: true }),
      ...contexts.map(({ module }) => module),
      authModule(await testAuthSettings()),
      graphqlModule({ production: false }),
    ],
  })
  class Api {}

  const adapter = new FastifyAdapter(FASTIFY_OPTIONS);
  const app = await NestFactory.create<NestFastifyApplication>(Api, adapter, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const issuer: DevelopmentIssuer = app.get(DEVELOPMENT_ISSUER, { strict: false });
  return {
    ask: async (caller: Caller, query: string, variables: Record<string, unknown> = {}) =>
      overHttp(url, { token: await issuer.sign(caller) })(query, variables),
    follow: async (caller: Caller) => overWebSocket(url, { token: await issuer.sign(caller) }),
    clock: app.get(Clock),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
};
