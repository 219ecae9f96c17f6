import { Command } from 'commander';
import { isInPostgres, type KurrentDbEventStore, openKurrentDb } from '#event-store';
import type { Settings } from '#settings';
import { withGround } from '../with-ground.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

export const backupCommand = (): Command =>
  new Command('backup')
    .description('saves events, keys and what policies still want done into a new folder, also while the service runs')
    .argument('<folder>', 'a folder that is new or empty')
    .action((folder: string) =>
      withGround(async ({ ownerUrl }, settings) => {
        await withKurrentDb(settings, async (kurrentDb) =>
          backup(ownerUrl, folder, tell, kurrentDb && (await kurrentDb.identity())),
        );
        const key = settings.AFTERCARE_MASTER_KEY
          ? 'the setting AFTERCARE_MASTER_KEY'
          : 'the file master-key of the data folder';
        tell(`Saved to ${folder}. It opens only together with ${key}: keep that elsewhere.`);
        if (!isInPostgres(settings)) tell(WITHOUT_EVENTS);
      }),
    );

const WITHOUT_EVENTS =
  "The events are in KurrentDB and not in this backup: take the cluster's own backup before each of these, and restore that one first.";

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('puts a backup into a data folder or database that has no events yet')
    .argument('<folder>', 'what "aftercare backup" made')
    .action((folder: string) =>
      withGround(async ({ ownerUrl }, settings) => {
        const { events, epoch } = await withKurrentDb(settings, (kurrentDb) =>
          restore(ownerUrl, folder, tell, kurrentDb),
        );
        const what =
          events === null ? 'keys and what policies want, beside the events of the cluster,' : `${events} events`;
        tell(`Restored ${what} as epoch ${epoch}. Read models are made anew at the next start.`);
      }),
    );

/** With the cluster's log where the settings choose one, and with none otherwise. */
const withKurrentDb = async <T>(
  settings: Settings,
  work: (kurrentDb: KurrentDbEventStore | undefined) => Promise<T>,
): Promise<T> => {
  if (isInPostgres(settings)) return work(undefined);
  const store = await openKurrentDb(settings);
  return work(store).finally(() => store.close());
};
