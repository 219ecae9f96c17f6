import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { DatabaseModule } from '#database';
import type { testDatabase } from '#database/testing';
import { EventStore, EventStoreModule } from '#event-store';
import { PolicyPackModule } from '#policy-pack';
import { defaultPack } from '#policy-pack/testing';
import { ProjectionsModule, Waits } from '#projections';
import { loadSettings, SettingsModule } from '#settings';
import { parts } from './index.js';

type Database = Awaited<ReturnType<typeof testDatabase>>;

/** The commands of this context as one process of a service runs them; several may share a database. */
export const stockService = async ({ serviceUrl: url }: Database, { work }: { work: boolean }) => {
  const context = { ...parts, policies: [] };

  @Module({
    imports: [
      CqrsModule.forRoot(),
      SettingsModule.register(loadSettings({})),
      DatabaseModule.register({ url, entities: parts.projections.map(({ view }) => view) }),
      EventStoreModule.register({ url, masterKey: Buffer.alloc(32, 7), events: parts.events }),
      PolicyPackModule.forRoot(defaultPack(...parts.policySections)),
      ProjectionsModule.register([context], { work }),
      parts.module,
    ],
  })
  class ServiceModule {}

  const app = await NestFactory.createApplicationContext(ServiceModule, { logger: false });
  return {
    bus: app.get(CommandBus),
    store: app.get(EventStore),
    dataSource: app.get(DataSource),
    waits: app.get(Waits),
    close: () => app.close(),
  };
};
