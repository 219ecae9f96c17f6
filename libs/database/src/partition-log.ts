import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { OperatorError } from '#settings';
import { connectTo } from './connection.js';
import { type LogPartitions, readLogPartitions } from './log-partitions.js';
import { partitionScript, type Step } from './partition-script.js';

const LOCK = 5_102_003;
const TRIES = 20;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

/** @throws OperatorError where this user may not see the log */
export const logPartitions = (ownerUrl: string): Promise<LogPartitions> => using(ownerUrl, readLogPartitions);

/**
 * Gives the events from position `border` on a partition of their own, while the service runs. What was stored is read
 * once and not moved; appends wait only for the last step.
 *
 * @throws OperatorError where the border lies in what is stored or closed, where something else depends on the table, or
 * where the log is being read without a pause
 */
export const partitionLog = (ownerUrl: string, border: bigint, tell: (step: Step) => void): Promise<LogPartitions> =>
  using(ownerUrl, async (owner) => {
    await becomeTheOnlyOne(owner);
    const log = await readLogPartitions(owner);
    refuseBorder(log, border);
    if (!log.partitions.length) await refuseDependents(owner);
    const script = partitionScript(log, border);
    try {
      for (const step of script.steps) {
        tell(step);
        await patiently(owner, step.sql);
      }
    } catch (error) {
      await using(ownerUrl, (other) => patiently(other, script.undo)).catch(() => undefined);
      throw error;
    }
    return readLogPartitions(owner);
  });

/** Waits for a lock only as briefly as those may be kept waiting who come after it. */
const patiently = async (owner: pg.Client, sql: string): Promise<void> => {
  await owner.query(`SET lock_timeout = '2s'`);
  for (let tries = 1; ; tries += 1) {
    try {
      await owner.query(sql);
      return;
    } catch (error) {
      await owner.query('ROLLBACK');
      const { code } = error as { code?: string };
      if (code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK) throw error;
      if (tries >= TRIES) throw new OperatorError(BUSY);
      await pause(500);
    }
  }
};

const BUSY =
  'The log is being read for long, so that it can not be exchanged (a backup?): nothing has changed; try again when that is over.';

const becomeTheOnlyOne = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [LOCK]);
  if (!rows[0]?.alone)
    throw new OperatorError('The log is being partitioned by another program: wait until it is done.');
};

const refuseBorder = ({ head, partitions }: LogPartitions, border: bigint): void => {
  const from = partitions.at(-1)?.from ?? 0n;
  if (border <= head)
    throw new OperatorError(`Position ${border} is in use already (the log has ${head} events): name a later one.`);
  if (border <= from)
    throw new OperatorError(`There is a partition from position ${from} on already: name a later one.`);
};

/** They would go on to see the first partition only. */
const refuseDependents = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT r.ev_class::regclass::text AS name FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
     WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = 'events.event'::regclass AND r.ev_class <> d.refobjid
     UNION ALL SELECT conrelid::regclass::text FROM pg_constraint WHERE confrelid = 'events.event'::regclass`,
  );
  const names = rows.map(({ name }) => name).join(', ');
  if (names) throw new OperatorError(`${names} is made on the table of events: drop it, then make it anew afterwards.`);
};

const using = async <T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = await connectTo(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
};
