import { OperatorError } from '#settings';
import { bootstrap, DATABASE } from './bootstrap.js';
import { ensureCluster, ROLES, type Role, readPasswords } from './cluster.js';
import { type ClusterFolder, openFolder } from './cluster-folder.js';
import { withSearchPath } from './connection.js';
import { identityFor } from './identity.js';
import { freePort, type Launched, launch } from './launch.js';
import { type Native, nativePostgres } from './native.js';
import { claim, isAlive, readOwner } from './owner.js';
import { forgetForeignPid, type Postmaster, runningPostmaster } from './postmaster.js';
import { processMark, until } from './processes.js';
import { watch } from './watchdog.js';

export type PostgresOptions = Readonly<{
  /** A folder for PostgreSQL alone; it is made if it does not exist. */
  folder: string;
  log?: (sentence: string) => void;
  /** The port to listen on. Without it: the last one if it is free, else any. */
  port?: number;
  /** False only in tests: faster, but a crash of the machine may lose everything. */
  durable?: boolean;
}>;

export type RunningPostgres = Readonly<{
  url: (role: Role, database?: string) => string;
  port: number;
  /** True if it ran already. */
  adopted: boolean;
  /** Stops it, unless another living program is in charge of it. */
  stop: () => Promise<void>;
}>;

type Started = Readonly<{ port: number; adopted: boolean; stop: () => Promise<void> }>;

const ATTEMPTS = 10;
const STOP_LIMIT = 60_000;

/**
 * Starts the PostgreSQL that comes with Aftercare, or joins the one that runs on this folder already. It stops with
 * `stop`, and also when this program is killed. Throws OperatorError with what to do when it cannot run here.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const identity = await identityFor(options.folder);
  const cluster = await openFolder(options.folder, identity, options.durable ?? true);
  const native = await nativePostgres(identity);
  await ensureCluster(cluster, native);
  const started = await startOrJoin(cluster, native, options);
  const passwords = await readPasswords(cluster);
  const url = (role: Role, database = DATABASE) => {
    const plain = `postgresql://${ROLES[role]}:${passwords[role]}@127.0.0.1:${started.port}/${database}`;
    return role === 'service' ? withSearchPath(plain) : plain;
  };
  await bootstrap(url('superuser', 'postgres'), passwords);
  return { ...started, url };
};

const startOrJoin = async (cluster: ClusterFolder, native: Native, options: PostgresOptions): Promise<Started> => {
  let port = options.port ?? (await readOwner(cluster))?.port ?? (await freePort());
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await runningPostmaster(cluster.data);
    if (running) {
      const joined = await join(cluster, running, options);
      if (joined) return joined;
      continue;
    }
    await forgetForeignPid(cluster.data);
    const outcome = await launch(cluster, native, port);
    if (typeof outcome === 'object') return inCharge(cluster, outcome, false);
    if (outcome === 'PORT' && options.port) throw portTaken(options.port);
    if (outcome === 'PORT') port = await freePort();
  }
  throw new OperatorError(
    `PostgreSQL did not start in ${ATTEMPTS} attempts: see whether another program uses ${cluster.folder}; ${cluster.log} has the details.`,
  );
};

/** Null: it ended meanwhile. */
const join = async (cluster: ClusterFolder, running: Postmaster, { log }: PostgresOptions): Promise<Started | null> => {
  const owner = await readOwner(cluster);
  const hasOwner = await isAlive(owner?.program);
  if (!hasOwner && (await isAlive(owner?.watchdog))) {
    await ended(cluster, running.pid);
    return null;
  }
  const ready = await until(async () => {
    const now = await runningPostmaster(cluster.data);
    return now === null ? 'ENDED' : now.ready && now;
  }, STOP_LIMIT);
  if (ready === undefined || ready === 'ENDED') return null;
  if (hasOwner) return { port: ready.port, adopted: true, stop: () => Promise.resolve() };
  log?.(`PostgreSQL was left running (pid ${ready.pid}) and is taken over.`);
  const watchdog = watch(cluster, ready.pid);
  return inCharge(cluster, { pid: ready.pid, port: ready.port, watchdog }, true);
};

const inCharge = async (cluster: ClusterFolder, launched: Launched, adopted: boolean): Promise<Started> => {
  const { pid, port, watchdog } = launched;
  await claim(cluster, port, watchdog.pid);
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
  return { port, adopted, stop: stopOnce };
};

const ended = async ({ data }: ClusterFolder, pid: number) => {
  const gone = await until(async () => (await processMark(pid)) === null, STOP_LIMIT);
  if (gone) return;
  throw new OperatorError(
    `PostgreSQL (pid ${pid}) on ${data} did not stop within a minute: stop it with "kill -QUIT ${pid}".`,
  );
};

const portTaken = (port: number) =>
  new OperatorError(`Port ${port} of 127.0.0.1 is taken by another program: stop it, or choose another port.`);
