import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { LogReader, projectionBy, Readers, type RebuildParts, type Rebuilt, readersOf, rebuild } from '#projections';
import { OperatorError } from '#settings';
import { contexts } from '../../../worker/src/contexts.js';
import { ServiceModule } from '../../../worker/src/service.module.js';
import { INTERRUPTED, interruption } from '../interruption.js';
import { withEventStore } from '../with-event-store.js';
import { withGround } from '../with-ground.js';
import { inLines, listProjections } from './list-projections.js';
import { namedProjection } from './named-projection.js';
import { rebuildProgressOn } from './rebuild-progress.js';

export const projectionsCommand = (): Command =>
  new Command('projections')
    .description('the read models: lists them, makes one anew, tries again what could not be folded')
    .addCommand(listCommand())
    .addCommand(rebuildCommand())
    .addCommand(retryCommand());

const listCommand = (): Command =>
  new Command('list')
    .description('every projection: its version, how far it is behind, what it put aside, and which worker runs it')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) =>
      withGround(async (ground, settings) => {
        const listed = await withEventStore(ground, settings, listProjections);
        process.stdout.write(json ? `${JSON.stringify(listed, null, 2)}\n` : inLines(listed));
      }),
    );

const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      'fills a second table of a projection from all events while the first serves on, then exchanges the two; goes on where it was interrupted',
    )
    .argument('<name>', 'a projection that "aftercare projections list" names')
    .option('--restart', 'begin anew, although an earlier rebuild was interrupted')
    .action((name: string, { restart = false }: { restart?: boolean }) => run(name, restart));

const run = async (name: string, restart: boolean): Promise<void> => {
  const projection = namedProjection(contexts, name);
  const signal = interruption('the page at work');
  const progress = rebuildProgressOn(process.stderr);
  const rebuilt = await withService((parts) =>
    rebuild(projectionBy(projection, parts.pack), parts, { restart, signal, show: progress.show }).finally(
      progress.stop,
    ),
  );
  process.stdout.write(inWords(name, rebuilt));
  if (!rebuilt.complete) process.exitCode = INTERRUPTED;
};

const inWords = (name: string, { complete, resumed, folded, rows }: Rebuilt): string => {
  const events = `${folded.toLocaleString('en')} events${resumed ? ' behind those of an earlier rebuild' : ''}`;
  return complete
    ? `${name} has ${rows.toLocaleString('en')} rows, made anew from ${events}.\n`
    : `Interrupted after ${events}: the same command goes on from there.\n`;
};

const retryCommand = (): Command =>
  new Command('retry')
    .description('has the workers try again what a projection, policy or effect put aside, and where it stopped')
    .argument('<name>', 'a projection, policy or effect that "aftercare status" names')
    .option('--stream <stream>', 'only this stream')
    .action((name: string, { stream }: { stream?: string }) =>
      withGround((ground, settings) =>
        withEventStore(ground, settings, async (store, pool) => {
          const query = async (sql: string, parameters: readonly unknown[]) =>
            (await pool.query(sql, [...parameters])).rows;
          const readers = new Readers(query, store, readersOf(contexts));
          const count = await readers.retry(name, stream ?? null);
          if (count === null)
            throw new OperatorError(`Nothing is named ${name}: choose ${readers.names().join(', ')}.`);
          process.stdout.write(`${count} will be tried again within seconds, where a worker runs.\n`);
        }),
      ),
    );

/** Reads the log the way the service does, beside a service that may run. */
const withService = (
  work: (parts: RebuildParts & Readonly<{ pack: PolicyPack }>) => Promise<Rebuilt>,
): Promise<Rebuilt> =>
  withGround(async (ground, settings) => {
    const service = ServiceModule.register(ground, settings, { work: false });
    const app = await NestFactory.createApplicationContext(service, {
      logger: ['error', 'fatal'],
      abortOnError: false,
    });
    try {
      return await work({
        dataSource: app.get(DataSource),
        store: app.get(EventStore),
        log: app.get(LogReader),
        pack: app.get(PolicyPack),
      });
    } finally {
      await app.close();
    }
  });
