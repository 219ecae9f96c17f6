import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, processMark, workingFolder } from './processes.js';

/** A PostgreSQL that runs on a data folder. */
export type Postmaster = Readonly<{ pid: number; port: number; ready: boolean }>;

const file = (data: string) => join(data, 'postmaster.pid');

/** Lines of postmaster.pid: pid, folder, start time, port, socket folder, address, shared memory, status. */
const readLines = (data: string) =>
  readFile(file(data), 'utf8').then(
    (text) => text.split('\n').map((line) => line.trim()),
    () => null,
  );

/** The PostgreSQL that lives on this folder. A file whose pid is dead, or now is another program's, does not count. */
export const runningPostmaster = async (data: string): Promise<Postmaster | null> => {
  const lines = await readLines(data);
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0) || !(await isPostgresOn(data, pid))) return null;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
};

/** A postmaster works inside its data folder. */
const isPostgresOn = async (data: string, pid: number) => {
  const command = await commandLine(pid);
  if (!/postgres"? -D/.test(command)) return false;
  return process.platform === 'linux' ? (await workingFolder(pid)) === data : command.includes(` ${data}`);
};

/** PostgreSQL refuses to start when the pid in its old file lives, whoever that is by now. */
export const forgetForeignPid = async (data: string): Promise<void> => {
  const pid = Number((await readLines(data))?.[0]);
  if (pid > 0 && (await processMark(pid)) !== null && !(await isPostgresOn(data, pid))) await rm(file(data));
};
