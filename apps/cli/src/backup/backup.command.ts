import { Command } from 'commander';
import { withGround } from '../with-ground.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

export const backupCommand = (): Command =>
  new Command('backup')
    .description('saves events, keys and what policies still want done into a new folder, also while the service runs')
    .argument('<folder>', 'a folder that is new or empty')
    .action((folder: string) =>
      withGround(async ({ ownerUrl }, { AFTERCARE_MASTER_KEY }) => {
        await backup(ownerUrl, folder, tell);
        const key = AFTERCARE_MASTER_KEY
          ? 'the setting AFTERCARE_MASTER_KEY'
          : 'the file master-key of the data folder';
        tell(`Saved to ${folder}. It opens only together with ${key}: keep that elsewhere.`);
      }),
    );

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('puts a backup into a data folder or database that has no events yet')
    .argument('<folder>', 'what "aftercare backup" made')
    .action((folder: string) =>
      withGround(async ({ ownerUrl }) => {
        const { events, epoch } = await restore(ownerUrl, folder, tell);
        tell(`Restored ${events} events as epoch ${epoch}. Read models are made anew at the next start.`);
      }),
    );
