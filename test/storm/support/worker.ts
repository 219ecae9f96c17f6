import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const LOADER = new URL('../../setup/typescript.js', import.meta.url).pathname;
const WORKER = new URL('../../../apps/worker/src/main.ts', import.meta.url).pathname;

/** A worker in a process of its own. */
export type Worker = Readonly<{ id: string; child: ChildProcess }>;

/** Starts one more worker, and waits until it takes part. */
export const startWorker = async (pool: Pool, environment: Record<string, string>): Promise<Worker> => {
  const before = await workers(pool);
  const child = spawn(process.execPath, ['--import', LOADER, WORKER], {
    stdio: 'ignore',
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
  });
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
