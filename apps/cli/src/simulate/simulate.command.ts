import { NestFactory } from '@nestjs/core';
import { Command, InvalidArgumentError } from 'commander';
import { CommandRunner, EventStore, START } from '#event-store';
import { loadPolicyPack, PolicyPack } from '#policy-pack';
import { loadSettings, OperatorError } from '#settings';
import { contexts } from '../../../worker/src/contexts.js';
import { ServiceModule } from '../../../worker/src/service.module.js';
import { confirmed } from '../confirmed.js';
import { progressOn } from '../import/progress.js';
import { INTERRUPTED, interruption } from '../interruption.js';
import { withGround } from '../with-ground.js';
import { type SimulationParts, simulate } from './simulate.js';
import { inWords, type Summary } from './summary.js';
import { dayOf, runOf, type SimulationOptions } from './world/run.js';

type Given = SimulationOptions & Readonly<{ json?: true; dryRun?: true; yes?: true }>;

export const simulateCommand = (): Command =>
  new Command('simulate')
    .description(
      'writes a plausible past of a company that is not there: products, units, orders, complaints, returns, partners, jobs and surveys',
    )
    .requiredOption('--units <count>', 'how many units the factory ships altogether', wholeNumber(100_000_000))
    .requiredOption('--months <count>', 'how many months it lasts', wholeNumber(600))
    .requiredOption('--seed <text>', 'the same seed, units, months and start write the same past')
    .option('--partners <count>', 'how many partners there are beside the own organisation', wholeNumber(10_000))
    .option('--calls <count>', 'about how often customers call for service', wholeNumber(10_000_000))
    .option('--start <day>', 'its first day', day, '2025-01-01')
    .option('--dry-run', 'works it out and writes nothing')
    .option('--yes', 'does not ask before it writes beside events that are there already')
    .option('--json', 'the summary as JSON')
    .addHelpText('after', NOTES)
    .action((given: Given) => run(given));

const NOTES = `
Everything is asked as commands and decided by the same rules as in the service, at simulated times and marked as
imported, so that no policy reacts as if it happened now. Run again (with --yes), it writes what is missing and nothing
twice.
Examples:
  aftercare simulate --units 1000 --months 12 --seed 7
  aftercare simulate --units 100000 --months 24 --seed 7 --dry-run
  aftercare simulate --units 60000 --months 12 --partners 200 --calls 40000 --seed 7`;

const wholeNumber =
  (most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };

const day = (text: string): string => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a day such as 2025-01-01.');
};

const run = async ({ json, dryRun, yes, ...options }: Given): Promise<void> => {
  warnOfTheFuture(options);
  const signal = interruption('the commands that are on their way');
  const clock = () => performance.now();
  const parts = { progress: progressOn(process.stderr, clock, OF_THE_WORK), signal, clock };
  const summary = await (dryRun ? dry(options, parts) : written(options, parts, yes ?? false));
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary));
  if (signal.aborted) process.exitCode = INTERRUPTED;
};

const warnOfTheFuture = (options: SimulationOptions): void => {
  const { end } = runOf(options);
  if (end <= Date.now()) return;
  const rest = 'what lies after today is written all the same, and the service may refuse to add to it until then';
  process.stderr.write(`This past ends on ${dayOf(end)}: ${rest}.\n`);
};

const OF_THE_WORK = { rows: 'commands', whole: 'the work' };

type Shown = Pick<SimulationParts, 'progress' | 'signal' | 'clock'>;

const dry = (options: SimulationOptions, shown: Shown): Promise<Summary> => {
  const sections = contexts.flatMap(({ policySections }) => policySections);
  const pack = loadPolicyPack(loadSettings(process.env).AFTERCARE_POLICY_PACK, sections);
  return simulate(options, { ...shown, pack, destination: null });
};

const written = (options: SimulationOptions, shown: Shown, yes: boolean): Promise<Summary> =>
  withGround(async (ground, settings) => {
    const service = ServiceModule.register(ground, settings, { work: false });
    const app = await NestFactory.createApplicationContext(service, { logger: ['fatal'], abortOnError: false });
    try {
      const store = app.get(EventStore);
      if (!yes && (await store.head()) !== START) await askFirst();
      const destination = { runner: app.get(CommandRunner), store };
      return await simulate(options, { ...shown, pack: app.get(PolicyPack), destination });
    } finally {
      await app.close();
    }
  });

const askFirst = async (): Promise<void> => {
  const question = 'There are events in this store already. Write a simulated past beside them, which nothing removes?';
  if (!(await confirmed(question))) throw new OperatorError('Nothing was written.');
};
