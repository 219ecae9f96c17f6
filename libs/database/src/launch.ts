import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { OperatorError } from '#settings';
import { type ClusterFolder, giveTo, nameFor } from './cluster-folder.js';
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
  await claim(cluster, port, undefined);
  const log = await openLog(cluster);
  const from = (await log.stat()).size;
  const child = spawn(
    native.postgres,
    ['-D', nameFor(cluster.identity, cluster.data), ...fixedSettings(cluster, port)],
    {
      cwd: cluster.data,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
      ...as(cluster.identity),
    },
  );
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  const { pid } = child;
  if (pid === undefined) throw failure(cluster, 'the program cannot be run');
  const watchdog = watch(cluster, pid);
  await claim(cluster, port, watchdog.pid);
  const ready = await until(() => readiness(cluster, child), RECOVERY_LIMIT);
  if (ready === 'READY') return { pid, port, watchdog };
  watchdog.stdin?.end();
  return explain(cluster, await readFrom(cluster.log, from));
};

const fixedSettings = ({ durable }: ClusterFolder, port: number) =>
  [
    [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'cluster_name=aftercare'],
    durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  ]
    .flat()
    .flatMap((setting) => ['-c', setting]);

const readiness = async ({ data }: ClusterFolder, child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return 'ENDED';
  const running = await runningPostmaster(data);
  return running?.ready && running.pid === child.pid && 'READY';
};

const openLog = async ({ log, identity }: ClusterFolder) => {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(log, `${log}.1`);
  const handle = await open(log, 'a', 0o600);
  await giveTo(identity, log);
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

const explain = (cluster: ClusterFolder, output: string) => {
  if (/lock file "postmaster.pid"/.test(output)) return 'LOCKED';
  if (/could not (create any TCP\/IP sockets|bind)/.test(output)) return 'PORT';
  if (/No space left on device/.test(output)) throw failure(cluster, 'the disk is full');
  if (/could not (map|create|resize) .*shared memory/.test(output))
    throw failure(cluster, 'there is too little memory');
  const reasons = [...output.matchAll(/(?:FATAL|PANIC): +(.*)$/gm)];
  throw failure(cluster, reasons.at(-1)?.[1] ?? 'it gave no reason');
};

const failure = ({ log }: ClusterFolder, reason: string) =>
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
