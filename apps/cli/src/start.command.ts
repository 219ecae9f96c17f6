import { readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { openDatabase } from '#database';
import { isInPostgres } from '#event-store';
import { loadSettings, OperatorError, type Settings } from '#settings';
import { banner } from '../../api/src/banner.js';
import { startService } from '../../api/src/start.js';
import { runUntilSignal } from '../../worker/src/program.js';

type Options = Readonly<{ fresh?: true; yes?: true }>;

export const startCommand = (): Command =>
  new Command('start')
    .description('starts the service and, unless DATABASE_URL is set, its PostgreSQL; Ctrl-C stops both')
    .option('--fresh', 'delete all data first, after asking')
    .option('--yes', 'with --fresh: do not ask')
    .action((options: Options) =>
      runUntilSignal(async () => {
        const settings = loadSettings(process.env);
        if (options.fresh) await deleteData(settings, options);
        const service = await startService(settings, { work: true });
        process.stdout.write(await banner(service));
        return service.close;
      }),
    );

const deleteData = async (settings: Settings, { yes }: Options): Promise<void> => {
  const folder = resolve(settings.AFTERCARE_DATA);
  if (settings.DATABASE_URL)
    throw new OperatorError('--fresh deletes embedded databases only: empty the database of DATABASE_URL yourself.');
  if (!isInPostgres(settings))
    throw new OperatorError(
      '--fresh would delete the keys to events that stay in KurrentDB: unset EVENT_STORE_URL first.',
    );
  const found = await readdir(folder).catch((): string[] => []);
  if (!found.length) return;
  if (!found.includes('postgres'))
    throw new OperatorError(`${folder} does not look like a data folder of Aftercare: nothing was deleted.`);
  if (!yes && !(await confirmed(folder))) throw new OperatorError('Nothing was deleted.');
  await refuseInUse(settings, folder);
  await rm(folder, { recursive: true });
};

const confirmed = async (folder: string): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new OperatorError('There is no terminal to ask at: confirm with --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete all complaints, customers and keys in ${folder}? Type "delete" to confirm: `,
  );
  terminal.close();
  return answer.trim() === 'delete';
};

/** Another program on the same folder would lose its database under its feet. */
const refuseInUse = async (settings: Settings, folder: string): Promise<void> => {
  const { shared, stop } = await openDatabase(settings);
  await stop();
  if (shared) throw new OperatorError(`Another program uses ${folder}: stop it first. Nothing was deleted.`);
};
