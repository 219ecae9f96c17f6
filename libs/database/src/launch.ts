import { type ChildProcess, spawn } from 'node:child_process';
import { constants, open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { OperatorError } from '#settings';
import { type ClusterFolder, nameFor } from './cluster-folder.js';
import { as } from './identity.js';
import type { Native } from './native.js';
import { claim } from './owner.js';
import { runningPostmaster } from './postmaster.js';
import { until } from './processes.js';
import { watch } from './watchdog.js';

export type Launched = Readonly<{ pid: number; port: number; watchdog: ChildProcess }>;

const LOG_LIMIT = 10_000_000;
const RECOVERY_LIMIT = 15 * 60_000;

/** Starts PostgreSQL on this port and waits until it answers. `LOCKED`: another one lives there; `PORT`: take another. */
export const launch = async (
  cluster: ClusterFolder,
  native: Native,
  port: number,
): Promise<Launched | 'LOCKED' | 'PORT'> => {
  const log = await openLog(cluster);
  const from = (await log.stat()).size;
  const child = spawnPostgres(cluster, native, port, log.fd);
  await log.close();
  const { pid } = child;
  if (pid === undefined) throw failure(cluster, 'the program cannot be run');
  const watchdog = watch(cluster, pid);
  const holdsFolder = await whileAlive(child, async () => (await runningPostmaster(cluster.data))?.pid === pid);
  if (holdsFolder) await claim(cluster, port, watchdog.pid);
  if (await whileAlive(child, async () => (await runningPostmaster(cluster.data))?.ready))
    return { pid, port, watchdog };
  watchdog.stdin?.end();
  return explain(cluster, await readFrom(cluster.log, from));
};

const spawnPostgres = (cluster: ClusterFolder, native: Native, port: number, log: number) => {
  const { identity, data } = cluster;
  const child = spawn(native.postgres, ['-D', nameFor(identity, data), ...fixedSettings(cluster, port)], {
    cwd: data,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
    ...as(identity),
  });
  child.on('error', () => undefined);
  child.unref();
  return child;
};

/** Waits until that is so; false if the process ends before. */
const whileAlive = async (child: ChildProcess, isSo: () => Promise<boolean | undefined>): Promise<boolean> => {
  const answer = await until(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return 'ENDED';
    return (await isSo()) && 'SO';
  }, RECOVERY_LIMIT);
  return answer === 'SO';
};

const fixedSettings = ({ durable }: ClusterFolder, port: number) =>
  [
    [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'cluster_name=aftercare'],
    durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  ]
    .flat()
    .flatMap((setting) => ['-c', setting]);

const openLog = async ({ log, identity }: ClusterFolder) => {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(log, `${log}.1`);
  const handle = await open(
    log,
    constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY | constants.O_NOFOLLOW,
    0o600,
  );
  if (identity) await handle.chown(identity.uid, identity.gid);
  return handle;
};

const readFrom = async (path: string, from: number) => {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
};

/** What PostgreSQL's own words mean for who started it. */
export const explain = (cluster: Pick<ClusterFolder, 'log'>, output: string): 'LOCKED' | 'PORT' => {
  if (/lock file "postmaster.pid"/.test(output)) return 'LOCKED';
  if (/could not (create any TCP\/IP sockets|bind)/.test(output)) return 'PORT';
  if (/No space left on device/.test(output)) throw failure(cluster, 'the disk is full');
  if (/could not (map|create|resize) .*shared memory/.test(output))
    throw failure(cluster, 'there is too little memory');
  const reasons = [...output.matchAll(/(?:FATAL|PANIC): +(.*)$/gm)];
  throw failure(cluster, reasons.at(-1)?.[1] ?? 'it gave no reason');
};

const failure = ({ log }: Pick<ClusterFolder, 'log'>, reason: string) =>
  new OperatorError(`PostgreSQL did not start (${reason}): put this right and start again; ${log} has the details.`);

/** A port that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
