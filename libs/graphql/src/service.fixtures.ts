import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { authModule, DevelopmentIssuer, type Role } from '#auth';
import { callerWith, testAuthSettings } from '#auth/testing';
import { DatabaseModule } from '#database';
import { testDatabase } from '#database/testing';
import { EventStore, EventStoreModule } from '#event-store';
import { PolicyPackModule } from '#policy-pack';
import { defaultPack } from '#policy-pack/testing';
import { type Context, ProjectionsModule, Waits } from '#projections';
import { loadSettings, SettingsModule } from '#settings';
import { overHttp } from './client.fixtures.js';
import { graphqlModule } from './graphql.module.js';
import { FASTIFY_OPTIONS } from './limits/limits.js';

const PATIENCE_MS = 30_000;

/** A whole service of some contexts over a database of its own, with the default policy pack, for specs. */
export const testService = async (contexts: readonly Context[]) => {
  const database = await testDatabase();
  const settings = await testAuthSettings();
  const issuer = await DevelopmentIssuer.open(settings);
  const events = Object.fromEntries(contexts.flatMap((each) => Object.entries(each.events)));
  const entities = contexts.flatMap(({ projections }) => projections.map(({ view }) => view));

  @Module({
    imports: [
      CqrsModule.forRoot(),
      SettingsModule.register(loadSettings({})),
      DatabaseModule.register({ url: database.serviceUrl, entities }),
      EventStoreModule.register({ url: database.serviceUrl, masterKey: Buffer.alloc(32, 7), events }),
      PolicyPackModule.forRoot(defaultPack(...contexts.flatMap(({ policySections }) => policySections))),
      ProjectionsModule.register(contexts, { work: true }),
      authModule(settings),
      graphqlModule({ production: false }),
      ...contexts.map(({ module }) => module),
    ],
  })
  class ServiceModule {}

  const adapter = new FastifyAdapter(FASTIFY_OPTIONS);
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule, adapter, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const caughtUp = async (): Promise<void> => {
    const [waits, head] = [app.get(Waits), await app.get(EventStore).head()];
    const models = contexts.flatMap(({ projections }) => projections.map(({ name }) => name));
    const seen = await Promise.all(models.map((name) => waits.until(name, head, PATIENCE_MS)));
    const behind = models.filter((_, n) => !seen[n]);
    if (behind.length) throw new Error(`These read models are behind: ${behind.join(', ')}.`);
  };
  return {
    app,
    databaseUrl: database.serviceUrl,
    url,
    /** Sends operations as somebody with this role. */
    as: async (role: Role, claims: Parameters<typeof callerWith>[1] = {}) =>
      overHttp(url, { token: await issuer.sign(callerWith(role, { region: null, ...claims })) }),
    /** Returns when every read model has seen what was decided up to now. */
    caughtUp,
    /** Looks until it is so, and then once more, as what is read together is not seen at once by all that it is read from. */
    until: async <T>(look: () => Promise<T>, isTrue: (seen: T) => boolean): Promise<T> => {
      for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; await pause(20)) {
        await caughtUp();
        if (!isTrue(await look())) continue;
        await caughtUp();
        return look();
      }
      throw new Error(`It did not come true: ${isTrue}; ${JSON.stringify(await look())}`);
    },
    token: (role: Role, claims: Parameters<typeof callerWith>[1] = {}) =>
      issuer.sign(callerWith(role, { region: null, ...claims })),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
};
