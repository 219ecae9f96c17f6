import { userInfo } from 'node:os';
import { NestFactory } from '@nestjs/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EventStore } from '#event-store';
import { CommandRouter } from '#projections';
import { jsonLogger } from '../../../worker/src/logger.js';
import { ServiceModule } from '../../../worker/src/service.module.js';
import { withGround } from '../with-ground.js';
import { type Destination, importComplaints } from './import-complaints.js';
import { progressOn } from './progress.js';
import { inWords, type Summary } from './summary.js';

type Options = Readonly<{
  mapping: string;
  batch: number;
  rejects?: string;
  limit?: number;
  restart?: true;
  dryRun?: true;
  json?: true;
}>;

export const importCommand = (): Command =>
  new Command('import').description('brings in what other systems have').addCommand(complaintsCommand());

const complaintsCommand = (): Command =>
  new Command('complaints')
    .description('complaints from a CSV file; importing a file twice adds nothing')
    .argument('<file>', 'CSV, also compressed with gzip; - for standard input')
    .requiredOption('--mapping <mapping>', 'nhtsa, nhtsa-native, cfpb, or the path of a mapping of your own')
    .addOption(new Option('--batch <rows>', 'rows sent at once').argParser(wholeNumber).default(500))
    .option('--rejects <file>', 'where rows go that can not be complaints')
    .option('--limit <rows>', 'at most so many rows', wholeNumber)
    .option('--restart', 'begin at the first row, although an earlier import stopped later')
    .option('--dry-run', 'read and check everything, import nothing')
    .option('--json', 'the summary as JSON')
    .action(async (file: string, options: Options) => {
      const summary = await run(file, options);
      process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary));
    });

const run = async (file: string, { mapping, batch, rejects, limit, restart, dryRun }: Options): Promise<Summary> => {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return importComplaints(
    {
      file,
      mapping,
      batch,
      rejects: rejects ?? null,
      limit: limit ?? null,
      restart: restart ?? false,
      dryRun: dryRun ?? false,
    },
    {
      withDestination,
      by: `import ${userInfo().username}`,
      now: () => new Date().toISOString(),
      stdin: process.stdin,
      progress: progressOn(process.stderr),
      signal: stop.signal,
    },
  );
};

/** Commands go the way that all commands go; the projections are the running service's, or follow at its next start. */
const withDestination = (work: (destination: Destination) => Promise<Summary>): Promise<Summary> =>
  withGround(async (ground, settings) => {
    const module = ServiceModule.register(ground, settings, { work: false });
    const app = await NestFactory.createApplicationContext(module, { logger: jsonLogger('warn'), abortOnError: false });
    try {
      const router = app.get(CommandRouter);
      return await work({ send: (command) => router.send(command), store: app.get(EventStore), folder: ground.folder });
    } finally {
      await app.close();
    }
  });

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 up.');
  return Number(text);
};
