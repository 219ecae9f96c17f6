import type { DataSource, EntityManager } from 'typeorm';
import type { Json } from '#event-sourcing';
import { type Checkpoints, MOVED, type Move } from './checkpoints.js';

export type AskKind = 'POLICY' | 'EFFECT';
export type AskStatus = 'WAITING' | 'DONE' | 'REFUSED' | 'FAILED' | 'FORGOTTEN';

/** A command that a policy asked for, now or at a due time, or a call to the outside that an event asked for. */
export type Ask = Readonly<{
  /** The command's id; for an effect, the key of the call: the id of the event that asked. */
  id: string;
  kind: AskKind;
  /** Name of the policy or effect. */
  asker: string;
  /** What a reminder is replaced or forgotten by. */
  key: string | null;
  stream: string;
  position: string;
  ordinal: number;
  causationId: string;
  correlationId: string;
  dueAt: Date;
  /** `{type, data}` of the command, or the request of the effect. */
  content: Json;
}>;

/** What an event wants done by a policy or effect: an ask, or a reminder of this key forgotten. */
export type Wish = Readonly<{ ask: Ask }> | Readonly<{ forget: string }>;

export type ClaimedAsk = Ask & Readonly<{ tries: number }>;

/** Asks are parked behind a failed one of the same asker and stream; the others go on. */
const LEASE = '30 seconds';

/** The table of what policies and effects want done: written with their checkpoint, claimed, done, then marked. */
export class Asks {
  constructor(private readonly dataSource: DataSource) {}

  /** Wishes of one asker in the order of their events: a reminder replaces the waiting one of the same key. */
  async apply(manager: EntityManager, asker: string, wishes: readonly Wish[]): Promise<void> {
    await manager.query(APPLY, parameters(asker, wishes));
  }

  /** The same with the move of its checkpoint in one statement. @throws CheckpointLost */
  applyMoving(checkpoints: Checkpoints, move: Move, asker: string, wishes: readonly Wish[]): Promise<void> {
    return checkpoints.moveBy(this.dataSource, APPLY_MOVING, move, parameters(asker, wishes));
  }

  /**
   * Those due at `now`, oldest first, for 30 s. All wait behind a failed one of their stream and asker, those without a key
   * also behind one that still waits.
   */
  async claim(now: Date, limit: number): Promise<ClaimedAsk[]> {
    const [rows]: [AskRow[]] = await this.dataSource.query(CLAIM, [now, limit]);
    return rows
      .map(askOf)
      .sort((a, b) => (a.position === b.position ? a.ordinal - b.ordinal : a.position < b.position ? -1 : 1));
  }

  async settle(
    id: string,
    status: Exclude<AskStatus, 'WAITING'>,
    outcome: { code?: string; message?: string } = {},
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE work.ask SET status = $2, code = $3, message = $4, settled_at = now(), claimed_until = NULL WHERE id = $1 AND status = 'WAITING'`,
      [id, status, outcome.code ?? null, outcome.message ?? null],
    );
  }

  async tryAgainAt(id: string, at: Date, message: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE work.ask SET next_try_at = $2, message = $3, claimed_until = NULL WHERE id = $1',
      [id, at, message],
    );
  }

  /** Takes up a failed ask again; false where there is none of this id that failed. */
  async retry(id: string, now: Date): Promise<boolean> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `UPDATE work.ask SET status = 'WAITING', tries = 0, next_try_at = $2, settled_at = NULL WHERE id = $1 AND status IN ('FAILED', 'REFUSED')`,
      [id, now],
    );
    return count === 1;
  }

  /** Milliseconds until the next one is due, counted from `now`; null where none waits. */
  async nextDueIn(now: Date): Promise<number | null> {
    const [row]: { at: Date | null }[] = await this.dataSource.query(
      `SELECT min(next_try_at) AS at FROM work.ask WHERE status = 'WAITING'`,
    );
    return row?.at ? row.at.getTime() - now.getTime() : null;
  }
}

const keyOf = (wish: Wish): string | null => ('ask' in wish ? wish.ask.key : wish.forget);

/** The asks to write, forgotten already where a later wish has their key, and the keys whose older reminders go. */
const settled = (wishes: readonly Wish[]) => {
  const last = new Map(wishes.map((wish, n) => [keyOf(wish), n]));
  const asks = wishes.flatMap((wish, n) => {
    if (!('ask' in wish)) return [];
    const waits = wish.ask.key === null || last.get(wish.ask.key) === n;
    return [{ ask: wish.ask, status: waits ? ('WAITING' as const) : ('FORGOTTEN' as const) }];
  });
  return { asks, forgotten: [...last.keys()].filter((key) => key !== null) };
};

const rowOf = ({ ask, status }: Readonly<{ ask: Ask; status: AskStatus }>) => ({
  status,
  id: ask.id,
  kind: ask.kind,
  asker: ask.asker,
  key: ask.key,
  stream: ask.stream,
  position: `\\x${ask.position}`,
  ordinal: ask.ordinal,
  causation_id: ask.causationId,
  correlation_id: ask.correlationId,
  due_at: ask.dueAt,
  next_try_at: ask.dueAt,
  content: ask.content,
});

const parameters = (asker: string, wishes: readonly Wish[]): unknown[] => {
  const { asks, forgotten } = settled(wishes);
  return [asker, forgotten, asks.map(({ ask }) => ask.id), JSON.stringify(asks.map(rowOf))];
};

/**
 * Parts of a statement that forget reminders, then write asks, where `condition` holds. `LIMIT` has each reminder found by
 * its key, whatever the planner believes of a table that it has not seen yet; `count` has it forgotten before the next one
 * of the key is written.
 */
const applied = (first: number, condition = 'true') => `forgotten AS (
    UPDATE work.ask SET status = 'FORGOTTEN', settled_at = now()
    WHERE ${condition} AND id <> ALL ($${first + 2}) AND id IN (
      SELECT reminder.id FROM unnest($${first + 1}::text[]) AS gone(key) CROSS JOIN LATERAL (
        SELECT id FROM work.ask WHERE asker = $${first} AND key = gone.key AND status = 'WAITING' LIMIT 1) AS reminder)
    RETURNING 1),
  written AS (
    INSERT INTO work.ask (id, kind, asker, key, stream, position, ordinal, causation_id, correlation_id, due_at, next_try_at, content, status, settled_at)
    SELECT id, kind, asker, key, stream, position, ordinal, causation_id, correlation_id, due_at, next_try_at, content, status,
      CASE WHEN status = 'FORGOTTEN' THEN now() END
    FROM json_to_recordset($${first + 3}::json) AS asks(id uuid, kind text, asker text, key text, stream text, position bytea,
      ordinal int, causation_id text, correlation_id text, due_at timestamptz, next_try_at timestamptz, content jsonb, status text)
    WHERE ${condition} AND (SELECT count(*) FROM forgotten) >= 0
    ON CONFLICT (id) DO NOTHING)`;

const APPLY = `WITH ${applied(1)} SELECT 1`;
const APPLY_MOVING = `WITH ${MOVED}, ${applied(5, 'EXISTS (SELECT FROM moved)')} SELECT 1 FROM moved`;

const CLAIM = `UPDATE work.ask SET claimed_until = $1::timestamptz + interval '${LEASE}', tries = tries + 1
  WHERE id IN (
    SELECT a.id FROM work.ask a
    WHERE a.status = 'WAITING' AND a.next_try_at <= $1 AND (a.claimed_until IS NULL OR a.claimed_until <= $1)
      AND NOT EXISTS (
        SELECT 1 FROM work.ask b
        WHERE b.asker = a.asker AND b.stream = a.stream AND (b.position, b.ordinal) < (a.position, a.ordinal)
          AND (b.status = 'FAILED' OR (b.status = 'WAITING' AND a.key IS NULL AND b.key IS NULL)))
    ORDER BY a.next_try_at LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, asker, key, stream, encode(position, 'hex') AS position, ordinal, causation_id, correlation_id, due_at, content, tries`;

type AskRow = {
  id: string;
  kind: AskKind;
  asker: string;
  key: string | null;
  stream: string;
  position: string;
  ordinal: number;
  causation_id: string;
  correlation_id: string;
  due_at: Date;
  content: Json;
  tries: number;
};

const askOf = (row: AskRow): ClaimedAsk => ({
  id: row.id,
  kind: row.kind,
  asker: row.asker,
  key: row.key,
  stream: row.stream,
  position: row.position,
  ordinal: row.ordinal,
  causationId: row.causation_id,
  correlationId: row.correlation_id,
  dueAt: row.due_at,
  content: row.content,
  tries: row.tries,
});
