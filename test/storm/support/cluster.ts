import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate, type RunningPostgres, startPostgres } from '#database';
import { testFolder } from '#database/testing';

/** A PostgreSQL of its own that keeps what it has acknowledged, to be stopped, killed and started at will. */
export const startCluster = async () => {
  const folder = await testFolder();
  let running: RunningPostgres = await startPostgres({ folder });
  const { port } = running;
  const urls = {
    serviceUrl: running.url('service'),
    ownerUrl: running.url('owner'),
    otherUrl: running.url('superuser', 'postgres'),
  };
  await migrate(urls.ownerUrl, 'aftercare');
  const start = async (): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        running = await startPostgres({ folder, port });
        return;
      } catch (error) {
        if (tries === 100) throw error;
        await pause(50);
      }
    }
  };
  return {
    ...urls,
    stop: () => running.stop(),
    /** In order: connections are ended, what is under way is rolled back. */
    restart: async () => {
      await running.stop();
      await start();
    },
    /** As after a crash: with whatever was under way, and nothing said to anybody. */
    crash: async () => {
      const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await start();
    },
  };
};
