import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { asked } from '#complaints/testing';
import { type Json, Rejection } from '#event-sourcing';
import type { CommandRouter } from '#projections';
import type { Chance } from './chance.js';

const DAY_MS = 86_400_000;

/** Files complaints like agents do, and acknowledges some, each by a command of its own. */
export const complaintsBy = (router: CommandRouter, chance: Chance) => {
  const registered: string[] = [];
  const send = (type: string, data: Json) =>
    router.send({ id: chance.uuid(), type, data, by: 'agent-1', roles: ['agent'], at: new Date().toISOString() });
  const register = async () => {
    const complaintId = chance.uuid();
    const reportedAt = new Date(Date.now() - chance.below(60 * DAY_MS)).toISOString();
    const [customerId, serial] = [`k-${chance.below(200)}`, `SN-2025-${1_000 + chance.below(300)}`];
    const intake = { ...asked.RegisterComplaint, complaintId, reportedAt, occurredAt: reportedAt, customerId, serial };
    await send('RegisterComplaint', intake);
    registered.push(complaintId);
  };
  const acknowledge = async () => {
    if (!registered.length) return;
    await send('AcknowledgeComplaint', { complaintId: chance.pick(registered) }).catch((error: unknown) => {
      if (!(error instanceof Rejection)) throw error;
    });
  };
  const file = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 2) await Promise.all([register(), register(), acknowledge()]);
  };
  return { file, registered };
};

const PATIENCE_MS = 120_000;

/** Until everything that follows the log has read it to its end and has done what is due. */
export const settled = async (pool: Pool): Promise<void> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 5; ) {
    const { rows } = await pool.query<{ waiting: string }>(UNSETTLED);
    quiet = rows.length ? 0 : quiet + 1;
    if (performance.now() > giveUpAt) throw new Error(`It did not settle: ${JSON.stringify(rows)}`);
    await pause(100);
  }
};

const UNSETTLED = `
  SELECT name || ' at ' || encode(position, 'hex') AS waiting FROM work.checkpoint
  WHERE substr(position, 1, 8) < (SELECT int8send(coalesce(max(position), 0)) FROM events.event)
  UNION ALL
  SELECT concat_ws(' ', asker, status, tries, next_try_at, claimed_until, message) FROM work.ask
  WHERE status = 'WAITING' AND next_try_at <= now() LIMIT 5`;
