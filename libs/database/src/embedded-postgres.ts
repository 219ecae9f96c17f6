import { join } from 'node:path';
import { folderProblem, OperatorError } from '#settings';
import { adopt } from './adopt.js';
import { bootstrap, DATABASE } from './bootstrap.js';
import { ensureCluster, type Passwords, ROLES, type Role, readPasswords } from './cluster.js';
import { type ClusterFolder, openFolder } from './cluster-folder.js';
import { withSearchPath } from './connection.js';
import { identityFor } from './identity.js';
import { freePort, launch } from './launch.js';
import { type Native, nativePostgres } from './native.js';
import { readOwner } from './owner.js';
import { forgetForeignPid, runningPostmaster } from './postmaster.js';
import { type Server, serverInCharge } from './server.js';

export type PostgresOptions = Readonly<{
  /** A folder for PostgreSQL alone; it is made if it does not exist. */
  folder: string;
  /** The port to listen on. Without it: the last one if it is free, else any. */
  port?: number;
  /** False only in tests: faster, but a crash of the machine may lose everything. */
  durable?: boolean;
}>;

export type RunningPostgres = Server & Readonly<{ url: (role: Role, database?: string) => string }>;

const ATTEMPTS = 10;

/**
 * Starts the PostgreSQL that comes with Aftercare, or joins the one that runs on this folder already. It stops with
 * `stop`, and also when this program is killed.
 *
 * @throws OperatorError with what to do when it cannot run here
 */
export const startPostgres = (options: PostgresOptions): Promise<RunningPostgres> =>
  start(options).catch((error: unknown) => {
    throw folderProblem(options.folder, error);
  });

const start = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const identity = await identityFor(join(options.folder, 'data'));
  const native = await nativePostgres(identity);
  const cluster = await openFolder(options.folder, identity, options.durable ?? true);
  await ensureCluster(cluster, native);
  const passwords = await readPasswords(cluster);
  const prepare = (port: number) => bootstrap(address('superuser', passwords, port, 'postgres'), passwords);
  const server = await launchOrAdopt(cluster, native, prepare, options);
  return { ...server, url: (role, database = DATABASE) => address(role, passwords, server.port, database) };
};

const address = (role: Role, passwords: Passwords, port: number, database: string) => {
  const plain = `postgresql://${ROLES[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return role === 'service' ? withSearchPath(plain) : plain;
};

type Prepare = (port: number) => Promise<void>;

const launchOrAdopt = async (cluster: ClusterFolder, native: Native, prepare: Prepare, options: PostgresOptions) => {
  let port = options.port ?? (await readOwner(cluster))?.port ?? (await freePort());
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await runningPostmaster(cluster.data);
    const outcome = running
      ? await adopt(cluster, running, prepare)
      : await launchPrepared(cluster, native, prepare, port);
    if (typeof outcome === 'object') return outcome;
    if (outcome === 'PORT') port = await otherPort(options);
  }
  throw new OperatorError(
    `PostgreSQL did not start in ${ATTEMPTS} attempts: see whether another program uses ${cluster.folder}; ${cluster.log} has the details.`,
  );
};

const launchPrepared = async (cluster: ClusterFolder, native: Native, prepare: Prepare, port: number) => {
  await forgetForeignPid(cluster.data);
  const launched = await launch(cluster, native, port);
  if (typeof launched === 'string') return launched;
  const server = serverInCharge(cluster, launched, false);
  await prepare(port).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
};

const otherPort = ({ port }: PostgresOptions) => {
  if (port === undefined) return freePort();
  throw new OperatorError(`Port ${port} of 127.0.0.1 is taken by another program: stop it, or choose another port.`);
};
