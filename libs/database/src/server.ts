import { OperatorError } from '#settings';
import type { ClusterFolder } from './cluster-folder.js';
import type { Launched } from './launch.js';
import { runningPostmaster } from './postmaster.js';
import { processMark, until } from './processes.js';

/** A PostgreSQL that answers. */
export type Server = Readonly<{
  port: number;
  /** Whether it ran already. */
  adopted: boolean;
  /** Whether this program stops it; if not, `stop` does nothing, because the program that started it lives. */
  inCharge: boolean;
  stop: () => Promise<void>;
}>;

const STOP_LIMIT = 60_000;

/** A server that this program stops. */
export const serverInCharge = (cluster: ClusterFolder, launched: Launched, adopted: boolean): Server => {
  const { pid, port, watchdog } = launched;
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    if ((await runningPostmaster(cluster.data))?.pid === pid) process.kill(pid, 'SIGINT');
    await ended(cluster, pid);
    watchdog.stdin?.end();
  };
  const stopOnce = () => {
    stopping ??= stop();
    return stopping;
  };
  return { port, adopted, inCharge: true, stop: stopOnce };
};

/** Waits until the process is gone. */
export const ended = async ({ data }: ClusterFolder, pid: number): Promise<void> => {
  const gone = await until(async () => (await processMark(pid)) === null, STOP_LIMIT);
  if (gone) return;
  throw new OperatorError(
    `PostgreSQL (pid ${pid}) on ${data} did not stop within a minute: stop it with "kill -QUIT ${pid}".`,
  );
};
