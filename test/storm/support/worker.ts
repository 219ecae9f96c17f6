import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Pool } from 'pg';

const ROOT = new URL('../../..', import.meta.url).pathname;
const SWC = join(ROOT, 'node_modules/.bin/swc');

/**
 * Compiles the service into a folder of its own, for workers that are started many times; gives the program of a worker.
 */
export const compiledWorker = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const options = ['-d', join(folder, 'dist'), '--ignore', '**/*.spec.ts', '--copy-files'];
  await promisify(execFile)(SWC, ['apps', 'libs', ...options], { cwd: ROOT });
  return join(folder, 'dist/apps/worker/src/main.js');
};

/** A worker in a process of its own. */
export type Worker = Readonly<{ id: string; child: ChildProcess }>;

/** What a worker is started with: its program, and its settings. */
export type Start = Readonly<{ program: string; environment: Record<string, string> }>;

/** Starts one more worker, and waits until it takes part. */
export const startWorker = async (pool: Pool, { program, environment }: Start): Promise<Worker> => {
  const before = await workers(pool);
  const child = spawn(process.execPath, [program], { stdio: 'ignore', env: { ...process.env, ...environment } });
  for (;;) {
    const id = (await workers(pool)).find((each) => !before.includes(each));
    if (id) return { id, child };
    if (child.exitCode !== null) throw new Error(`A worker ended with ${child.exitCode} before it took part.`);
    await pause(20);
  }
};

const workers = async (pool: Pool): Promise<string[]> =>
  (await pool.query<{ id: string }>('SELECT id FROM work.worker')).rows.map(({ id }) => id);

/** How far the readers of a worker have come, as one text: it changes when any of them moves. */
export const progressOf = async (pool: Pool, { id }: Worker): Promise<string> => {
  const { rows } = await pool.query<{ progress: string | null }>(
    `SELECT string_agg(encode(position, 'hex'), ' ' ORDER BY name) AS progress
     FROM work.checkpoint JOIN work.lease ON reader = name WHERE owner = $1`,
    [id],
  );
  return rows[0]?.progress ?? '';
};

/** Kills it without a warning; the others need not wait until its leases run out. */
export const killWorker = async (pool: Pool, { id, child }: Worker): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
  await pool.query('UPDATE work.worker SET until = now() WHERE id = $1', [id]);
  await pool.query(`NOTIFY aftercare_leases, 'storm'`);
};

/** Stops it in order. */
export const stopWorker = async ({ child }: Worker): Promise<void> => {
  child.kill('SIGTERM');
  await once(child, 'exit');
};
