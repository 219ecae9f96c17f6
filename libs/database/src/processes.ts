import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ps = (pid: number, column: string) =>
  run('ps', ['-o', `${column}=`, '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );

/** A text that belongs to this very process (its start time): unlike a pid it is never used again. Null: not alive. */
export const processMark = async (pid: number): Promise<string | null> => {
  if (process.platform !== 'linux') return (await ps(pid, 'lstart')) || null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  return startTime === undefined || state === 'Z' || state === 'X' ? null : startTime;
};

/** The command line of a living process, arguments separated by blanks; empty if it is not alive. */
export const commandLine = async (pid: number): Promise<string> => {
  if ((await processMark(pid)) === null) return '';
  if (process.platform !== 'linux') return ps(pid, 'command');
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.replaceAll('\0', ' ').trim();
};

/** The folder in which a process works. Linux only; empty if it is not alive or another user's. */
export const workingFolder = (pid: number): Promise<string> => readlink(`/proc/${pid}/cwd`).catch(() => '');

/** Asks again every 10 ms until the answer is neither undefined nor false; gives undefined after `limit` milliseconds. */
export const until = async <T>(
  ask: () => Promise<T | false | undefined>,
  limit: number,
): Promise<Exclude<T, false> | undefined> => {
  const end = performance.now() + limit;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, false>;
    await pause(10);
  }
  return undefined;
};
