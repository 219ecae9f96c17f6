import { userInfo } from 'node:os';
import { Command } from 'commander';
import { EventStore } from '#event-store';
import { CommandRouter } from '#projections';
import { INTERRUPTED, interruption } from '../interruption.js';
import { wholeNumber } from '../whole-number.js';
import { withService } from '../with-service.js';
import { importComplaints } from './import-complaints.js';
import type { ImportOptions, ImportParts } from './import-rows.js';
import { importUnits } from './import-units.js';
import { SHIPPED } from './mapping/load-mapping.js';
import { progressOn } from './progress.js';
import { COMPLAINT_WORDS, inWords, type Summary, type Words } from './summary.js';
import { UNIT_MAPPING } from './unit-rows.js';

const ROWS_AT_ONCE = 500;

export const importCommand = (): Command =>
  new Command('import')
    .description('takes over what other systems have')
    .addCommand(complaintsCommand())
    .addCommand(unitsCommand());

type Given = Readonly<{
  mapping: string;
  batch: number;
  rejects?: string;
  restart?: true;
  dryRun?: true;
  limit?: number;
  json?: true;
}>;

const complaintsCommand = (): Command =>
  withOptions(
    new Command('complaints')
      .description('registers the rows of a CSV file as complaints; rows that were imported before change nothing')
      .argument('<file>', FILE)
      .requiredOption('--mapping <name>', `${SHIPPED.join(', ')}, or the path of a YAML file`),
    'complaints',
  ).action((file: string, given: Given) => run(COMPLAINTS, optionsOf(file, given), given.json ?? false));

const unitsCommand = (): Command =>
  withOptions(
    new Command('units')
      .description('registers the rows of a CSV file as units; rows that were imported before change nothing')
      .argument('<file>', FILE)
      .option('--mapping <name>', `${UNIT_MAPPING}, or the path of a YAML file`, UNIT_MAPPING),
    'units',
  ).action((file: string, given: Given) => run(UNITS, optionsOf(file, given), given.json ?? false));

const FILE = 'a CSV file, zipped (.gz) or not; - for standard input';

const withOptions = (command: Command, what: string): Command =>
  command
    .option('--batch <rows>', 'rows sent at once', wholeNumber, ROWS_AT_ONCE)
    .option('--rejects <file>', `where rows go that can not be ${what} (default: FILE.rejects.csv)`)
    .option('--restart', 'begin at the first row, although an earlier import of this file stopped later on')
    .option('--dry-run', 'read and check everything, import nothing')
    .option('--limit <rows>', 'import so many rows at most', wholeNumber)
    .option('--json', 'the summary as JSON');

const optionsOf = (file: string, given: Given): ImportOptions => ({
  file,
  mapping: given.mapping,
  batch: given.batch,
  rejects: given.rejects ?? null,
  restart: given.restart ?? false,
  dryRun: given.dryRun ?? false,
  limit: given.limit ?? null,
});

type Importing = Readonly<{
  importAll: (options: ImportOptions, parts: ImportParts) => Promise<Summary>;
  words: Words;
}>;

const COMPLAINTS: Importing = { importAll: importComplaints, words: COMPLAINT_WORDS };
const UNITS: Importing = { importAll: importUnits, words: { registered: 'units registered', statementsAdded: null } };

const run = async ({ importAll, words }: Importing, options: ImportOptions, json: boolean): Promise<void> => {
  const signal = interruption('the rows that are on their way');
  const summary = await importAll(options, {
    withDestination,
    by: `import:${userInfo().username}`,
    now: () => new Date().toISOString(),
    stdin: process.stdin,
    progress: progressOn(process.stderr),
    signal,
  });
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary, words));
  if (signal.aborted) process.exitCode = INTERRUPTED;
};

/** Sends commands the way the service does, on the database of the service. */
const withDestination: ImportParts['withDestination'] = (work) =>
  withService((app, folder) => {
    const router = app.get(CommandRouter);
    return work({ send: (command) => router.send(command), store: app.get(EventStore), folder });
  });
