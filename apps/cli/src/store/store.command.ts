import { Command, InvalidArgumentError, Option } from 'commander';
import { type LogPartitions, logPartitions, partitionLog, partitionScript } from '#database';
import { isInPostgres } from '#event-store';
import { OperatorError } from '#settings';
import { confirmed } from '../confirmed.js';
import { table } from '../table.js';
import { withGround } from '../with-ground.js';
import { nextBorder, type Wanted } from './next-border.js';

type Options = Wanted & Readonly<{ dryRun?: true; yes?: true }>;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

export const storeCommand = (): Command =>
  new Command('store').description('the log of events as it lies in the database').addCommand(partitionCommand());

const partitionCommand = (): Command =>
  new Command('partition')
    .description(
      'gives later events a partition of their own, while the service runs; no stored event is moved. Run again, from time to time, to make the next one',
    )
    .addOption(new Option('--at <position>', 'where the next partition begins').argParser(count).conflicts('every'))
    .addOption(new Option('--every <events>', 'how many events a partition holds (default: 20000000)').argParser(count))
    .option('--dry-run', 'prints the SQL and changes nothing')
    .option('--yes', 'does not ask first')
    .addHelpText('after', NOTES)
    .action((options: Options) =>
      withGround(({ ownerUrl }, settings) => {
        if (isInPostgres(settings)) return partition(ownerUrl, options);
        throw new OperatorError(
          'The events are in KurrentDB, which needs no partitions: see to its disks and scavenges.',
        );
      }),
    );

const NOTES = `
What is stored now becomes the first partition; the last one is always open, so none has to be made in time. The table
is read once for that (minutes for tens of millions of events) and appends wait only for a moment in the end. There is
no way back but backup and restore. If it is interrupted, run it again at once.`;

const partition = async (ownerUrl: string, options: Options): Promise<void> => {
  const log = await logPartitions(ownerUrl);
  const border = nextBorder(log, options);
  if (border === null) return tell(`${words(log)}\nThe partition after the one that is filled now exists already.`);
  if (options.dryRun) {
    for (const { about, sql } of partitionScript(log, border).steps) tell(`-- ${about}\n${sql};\n`);
    return;
  }
  tell(words(log));
  const question = `Begin a new partition at position ${border}?`;
  if (!options.yes && !(await confirmed(question))) throw new OperatorError('Nothing was changed.');
  tell(words(await partitionLog(ownerUrl, border, ({ about }) => tell(`… ${about}`))));
};

const words = ({ head, partitions }: LogPartitions): string =>
  partitions.length
    ? table(
        ['PARTITION', 'FROM', 'TO'],
        partitions.map(({ name, from, to }) => [
          name,
          String(from ?? 'the first'),
          to === null ? 'open' : `${to - 1n}`,
        ]),
      ) + `The log has ${head} events.`
    : `The log has ${head} events in one table.`;

const count = (text: string): bigint => {
  if (/^[1-9]\d{0,17}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError('It must be a whole number from 1 up.');
};
