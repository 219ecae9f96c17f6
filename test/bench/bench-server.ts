import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import { Allow, DEVELOPMENT_ISSUER, type DevelopmentIssuer, developmentCaller, type Role } from '#auth';
import { CommandInput, FASTIFY_OPTIONS } from '#graphql';
import { LocalRunners } from '#projections';
import { loadSettings } from '#settings';
import { AppModule } from '../../apps/api/src/app.module.js';
import { openGround } from '../../apps/worker/src/ground.js';
import { serveUntilEnd } from './servers.js';
import { VIEW } from './view-table.js';

@InputType({ description: 'What a mutation that does nothing is given.' })
class NoopInput extends CommandInput {
  @Field(() => String, { description: 'Any text.' })
  @IsString()
  text!: string;
}

@ObjectType({ description: 'What a mutation that does nothing answers.' })
class NoopReceipt {
  @Field(() => ID, { description: 'A constant.' })
  id!: string;
}

@Resolver()
class NoopResolver {
  @Allow('agent')
  @Mutation(() => NoopReceipt, { description: 'Does nothing, behind the same guards and limits as everything else.' })
  noop(@Args('input') _: NoopInput): NoopReceipt {
    return { id: 'noop' };
  }
}

/**
 * The service as `npm start` runs it, plus a mutation that does nothing; says where it is on standard output. On a database
 * of its own, or on the one that DATABASE_URL names.
 */
const folder = await mkdtemp(join(tmpdir(), 'aftercare-bench-'));
const { DATABASE_URL, DATABASE_OWNER_URL, AFTERCARE_MASTER_KEY, BENCH_ROLE = 'agent' } = process.env;
const filled = DATABASE_URL ? { DATABASE_URL, DATABASE_OWNER_URL, AFTERCARE_MASTER_KEY } : {};
const settings = loadSettings({
  AFTERCARE_DATA: folder,
  AFTERCARE_PORT: '0',
  AFTERCARE_LOG_LEVEL: 'warn',
  ...filled,
});
const ground = await openGround(settings);

@Module({ imports: [AppModule.register(ground, settings, { work: true })], providers: [NoopResolver] })
class BenchModule {}

const app = await NestFactory.create<NestFastifyApplication>(BenchModule, new FastifyAdapter(FASTIFY_OPTIONS), {
  logger: ['warn', 'error'],
});
await app.listen(0, '127.0.0.1');
const issuer: DevelopmentIssuer = app.get(DEVELOPMENT_ISSUER, { strict: false });
const target = {
  url: `${await app.getUrl()}/graphql`,
  token: await issuer.sign(developmentCaller(BENCH_ROLE as Role)),
};
const runners = app.get(LocalRunners, { strict: false });
const dataSource = app.get(DataSource, { strict: false });

await serveUntilEnd(target, async () => {
  while ((await runners.lag()).some(({ events }) => (events ?? 0) > 0)) await setTimeout(20);
  const rows: { complaints: string }[] = await dataSource.query(`SELECT count(*) AS complaints FROM ${VIEW}`);
  return Number(rows[0]?.complaints);
});
await app.close();
await ground.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
