import type { ClusterFolder } from './cluster-folder.js';
import { isAlive, readOwner } from './owner.js';
import { type Postmaster, runningPostmaster } from './postmaster.js';
import { until } from './processes.js';
import { ended, type Server, takeCharge } from './server.js';
import { watch } from './watchdog.js';

const READY_LIMIT = 60_000;

/**
 * Joins a PostgreSQL that runs on this folder: as a guest while the program that started it lives, else in charge of it.
 * `prepare` throws if it does not let us in. `ENDED`: it did meanwhile.
 */
export const adopt = async (
  cluster: ClusterFolder,
  running: Postmaster,
  prepare: (port: number) => Promise<void>,
): Promise<Server | 'ENDED'> => {
  const owner = await readOwner(cluster);
  const hasOwner = await isAlive(owner?.program);
  if (!hasOwner && (await isAlive(owner?.watchdog))) {
    await ended(cluster, running.pid);
    return 'ENDED';
  }
  const ready = await whenReady(cluster);
  if (ready === null) return 'ENDED';
  const { pid, port } = ready;
  await prepare(port);
  if (hasOwner) return { port, adopted: true, stop: () => Promise.resolve() };
  return takeCharge(cluster, { pid, port, watchdog: watch(cluster, pid) }, true);
};

const whenReady = async ({ data }: ClusterFolder): Promise<Postmaster | null> => {
  const answer = await until(async () => {
    const running = await runningPostmaster(data);
    return running === null ? 'ENDED' : running.ready && running;
  }, READY_LIMIT);
  return typeof answer === 'object' ? answer : null;
};
