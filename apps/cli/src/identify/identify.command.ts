import { userInfo } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { EventStore } from '#event-store';
import { CommandRouter, Progress, Waits } from '#projections';
import { progressOn } from '../import/progress.js';
import { INTERRUPTED, interruption } from '../interruption.js';
import { wholeNumber } from '../whole-number.js';
import { withService } from '../with-service.js';
import { identifyComplaints, type Place } from './identify-complaints.js';
import { inWords } from './summary.js';

export const identifyCommand = (): Command =>
  new Command('identify')
    .description('ties what was taken over to what is known since')
    .addCommand(complaintsCommand());

type Given = Readonly<{ mapping: string; dryRun?: true; limit?: number; json?: true }>;

const complaintsCommand = (): Command =>
  new Command('complaints')
    .description('ties complaints to products and units of the catalogue; those that are tied stay as they are')
    .requiredOption('--mapping <file>', 'a YAML file that says which products the complaints mean')
    .option('--dry-run', 'look everything up, tie nothing')
    .option('--limit <complaints>', 'look at so many complaints at most', wholeNumber)
    .option('--json', 'the summary as JSON')
    .action(run);

const run = async ({ mapping, dryRun, limit, json }: Given): Promise<void> => {
  const signal = interruption('the complaints that are on their way');
  const summary = await identifyComplaints(
    { mapping, dryRun: dryRun ?? false, limit: limit ?? null },
    {
      withPlace: (work) => withService((app) => work(placeOf(app))),
      by: `identify:${userInfo().username}`,
      now: () => new Date().toISOString(),
      progress: progressOn(process.stderr, undefined, OF_COMPLAINTS),
      say: (text) => process.stderr.write(text),
      signal,
    },
  );
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary));
  if (signal.aborted) process.exitCode = INTERRUPTED;
};

const OF_COMPLAINTS = { rows: 'complaints', whole: 'the complaints' };

/** Where the complaints of a service are. */
export const placeOf = (app: INestApplicationContext): Place => {
  const router = app.get(CommandRouter, { strict: false });
  return {
    send: (command) => router.send(command),
    store: app.get(EventStore, { strict: false }),
    dataSource: app.get(DataSource, { strict: false }),
    waits: app.get(Waits, { strict: false }),
    passed: app.get(Progress, { strict: false }),
  };
};
