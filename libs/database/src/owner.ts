import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type ClusterFolder, giveTo } from './cluster-folder.js';
import { processMark } from './processes.js';

type Process = Readonly<{ pid: number; mark: string }>;

/** Which program started PostgreSQL and will stop it, and which process stops it if that program is killed. */
export type Owner = Readonly<{ program: Process; watchdog: Process | null; port: number }>;

export const readOwner = ({ ownerFile }: Pick<ClusterFolder, 'ownerFile'>): Promise<Owner | null> =>
  readFile(ownerFile, 'utf8').then(
    (text) => JSON.parse(text) as Owner,
    () => null,
  );

/** Says in the folder that this program is the owner. */
export const claim = async (cluster: ClusterFolder, port: number, watchdogPid = 0): Promise<void> => {
  const [program, watchdog] = [await living(process.pid), await living(watchdogPid)];
  const fresh = `${cluster.ownerFile}.${process.pid}`;
  await rm(fresh, { force: true });
  await writeFile(fresh, JSON.stringify({ program, watchdog, port }), { mode: 0o600, flag: 'wx' });
  await giveTo(cluster.identity, fresh);
  await rename(fresh, cluster.ownerFile);
};

const living = async (pid: number): Promise<Process | null> => {
  const mark = await processMark(pid);
  return mark === null ? null : { pid, mark };
};

export const isAlive = async (process: Process | null | undefined): Promise<boolean> =>
  Boolean(process) && (await processMark(process?.pid ?? 0)) === process?.mark;
