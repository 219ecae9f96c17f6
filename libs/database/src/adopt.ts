import type { ClusterFolder } from './cluster-folder.js';
import { claim, isAlive, readOwner } from './owner.js';
import { type Postmaster, runningPostmaster } from './postmaster.js';
import { until } from './processes.js';
import { ended, type Server, serverInCharge } from './server.js';
import { watch } from './watchdog.js';

const READY_LIMIT = 60_000;
/** Who has just started it says so soon. */
const OWNER_LIMIT = 1000;

/**
 * Joins a PostgreSQL that runs on this folder: as a guest while the program that started it lives, else in charge of it.
 * `prepare` throws if it does not let us in. `ENDED`: it did meanwhile.
 */
export const adopt = async (
  cluster: ClusterFolder,
  running: Postmaster,
  prepare: (port: number) => Promise<void>,
): Promise<Server | 'ENDED'> => {
  if (await isBeingStopped(cluster)) {
    await ended(cluster, running.pid);
    return 'ENDED';
  }
  const ready = await whenReady(cluster);
  if (ready === null) return 'ENDED';
  const { pid, port } = ready;
  await prepare(port);
  const hasOwner = await until(async () => isAlive((await readOwner(cluster))?.program), OWNER_LIMIT);
  if (hasOwner) return { port, adopted: true, inCharge: false, stop: () => Promise.resolve() };
  const watchdog = watch(cluster, pid);
  await claim(cluster, port, watchdog.pid);
  return serverInCharge(cluster, { pid, port, watchdog }, true);
};

/** The program that started it is dead, and its watchdog is at work. */
const isBeingStopped = async (cluster: ClusterFolder) => {
  const owner = await readOwner(cluster);
  return !(await isAlive(owner?.program)) && (await isAlive(owner?.watchdog));
};

const whenReady = async ({ data }: ClusterFolder): Promise<Postmaster | null> => {
  const answer = await until(async () => {
    const running = await runningPostmaster(data);
    return running === null ? 'ENDED' : running.ready && running;
  }, READY_LIMIT);
  return typeof answer === 'object' ? answer : null;
};
