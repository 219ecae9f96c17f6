import type { DataSource } from 'typeorm';
import { batched, type EventStore, START } from '#event-store';
import { OperatorError } from '#settings';
import { positionBytes } from './position-column.js';

/** Another runner moved the checkpoint: what was folded since must be dropped. */
export class CheckpointLost extends Error {
  override readonly name = 'CheckpointLost';
}

type Queries = Pick<DataSource, 'query'>;
export type Move = Readonly<{ name: string; from: string; to: string }>;

/** A move as a part of another statement, with the first four parameters: `moved` has one row where it succeeded. */
export const MOVED = `moved AS (UPDATE work.checkpoint SET position = $3, moved_at = now()
  WHERE name = $1 AND position = $2 AND generation = $4 RETURNING 1)`;

/** How far each projection, policy and effect has read, in one table; a row belongs to one event store and its epoch. */
export class Checkpoints {
  /** Which rows each reader of this process knows: those of before an exchange are worth nothing. */
  private readonly generations = new Map<string, number>();
  private readonly passing = batched((moves: readonly Move[]) => this.passAll(moves));

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
  ) {}

  /** The position of `name`; one that is new starts at the head or before the first event. */
  async open(name: string, from: 'NEW' | 'BEGINNING'): Promise<string> {
    const { id, epoch } = await this.store.identity();
    const start = from === 'NEW' ? await this.store.head() : START;
    await this.dataSource.query(
      'INSERT INTO work.checkpoint (name, position, store_id, epoch) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [name, positionBytes(start), id, epoch],
    );
    return this.position(name);
  }

  async position(name: string): Promise<string> {
    const [row]: { position: string; generation: number }[] = await this.dataSource.query(
      `SELECT encode(position, 'hex') AS position, generation FROM work.checkpoint WHERE name = $1`,
      [name],
    );
    this.generations.set(name, row?.generation ?? 0);
    return row?.position ?? START;
  }

  async positions(): Promise<ReadonlyMap<string, { position: string; movedAt: Date; parks: boolean }>> {
    const rows: { name: string; position: string; movedAt: Date; parks: boolean }[] = await this.dataSource.query(
      `SELECT name, encode(position, 'hex') AS position, moved_at AS "movedAt",
         EXISTS (SELECT FROM work.parked WHERE reader = name) AS parks FROM work.checkpoint`,
    );
    return new Map(rows.map(({ name, ...checkpoint }) => [name, checkpoint]));
  }

  /** Whether the event at `position` waits in a parked stream, or behind the event at which `name` stopped. */
  async isParked(name: string, position: string): Promise<boolean> {
    const [row]: { parked: boolean }[] = await this.dataSource.query(
      `SELECT EXISTS (SELECT FROM work.parked_event WHERE reader = $1 AND position = $2)
         OR EXISTS (SELECT FROM work.lease JOIN work.checkpoint ON name = reader
                    WHERE reader = $1 AND status = 'STOPPED' AND position < $2) AS parked`,
      [name, positionBytes(position)],
    );
    return row?.parked ?? false;
  }

  /** The first statement of the transaction that writes what was read. @throws CheckpointLost where another runner was faster */
  async move(manager: Queries, name: string, from: string, to: string): Promise<void> {
    await this.moveBy(manager, `WITH ${MOVED} SELECT 1 FROM moved`, { name, from, to }, []);
  }

  /**
   * The statement that writes what was read and moves the checkpoint: it begins with `WITH ${MOVED}`, writes only where
   * `moved` has a row, and selects from that. `values` are its parameters from the fifth on.
   *
   * @throws CheckpointLost where another runner was faster
   */
  async moveBy(queries: Queries, statement: string, move: Move, values: readonly unknown[]): Promise<void> {
    const { name, from, to } = move;
    const generation = this.generations.get(name) ?? 0;
    const rows: unknown[] = await queries.query(statement, [
      name,
      positionBytes(from),
      positionBytes(to),
      generation,
      ...values,
    ]);
    if (!rows.length) throw lost(name);
  }

  /**
   * Moves it past what asks for nothing; readers that do so at the same time share a statement.
   *
   * @throws CheckpointLost where another runner was faster
   */
  async pass(name: string, from: string, to: string): Promise<void> {
    if (!(await this.passing.load({ name, from, to }))) throw lost(name);
  }

  /** Locks in the order of names, so that two processes never lock each other out. */
  private async passAll(moves: readonly Move[]): Promise<boolean[]> {
    const rows: { name: string }[] = await this.dataSource.query(PASS, [
      moves.map(({ name }) => name),
      moves.map(({ from }) => positionBytes(from)),
      moves.map(({ to }) => positionBytes(to)),
      moves.map(({ name }) => this.generations.get(name) ?? 0),
    ]);
    const passed = new Set(rows.map(({ name }) => name));
    return moves.map(({ name }) => passed.has(name));
  }

  /** How far the versions came that the one of this name replaces: `projection:NAME:VERSION`; the beginning without one. */
  async replacedUpTo(queries: Queries, name: string): Promise<string> {
    const [kind = '', projection = '', version = ''] = name.split(':');
    const [row]: { position: string | null }[] = await queries.query(
      `SELECT encode(max(position), 'hex') AS position FROM work.checkpoint
       WHERE starts_with(name, $1) AND split_part(name, ':', 3)::int < $2`,
      [`${kind}:${projection}:`, version],
    );
    return row?.position ?? START;
  }

  /**
   * Refuses checkpoints of another store, or ahead of this one.
   *
   * @throws OperatorError
   */
  async verify(): Promise<void> {
    const { id, epoch } = await this.store.identity();
    const head = await this.store.head();
    const rows: { name: string; foreign: boolean; ahead: boolean }[] = await this.dataSource.query(
      `SELECT name, (store_id, epoch) <> ($1, $2) AS foreign, position > $3 AS ahead FROM work.checkpoint
       WHERE (store_id, epoch) <> ($1, $2) OR position > $3 ORDER BY name`,
      [id, epoch, positionBytes(head)],
    );
    const [first] = rows;
    if (first?.foreign)
      throw new OperatorError(
        `The checkpoint "${first.name}" belongs to another event store: give each event store a database of its own, or restore events and database from one backup.`,
      );
    if (first)
      throw new OperatorError(
        `The checkpoint "${first.name}" is ahead of the event log, which has lost events: restore it from a backup (aftercare restore).`,
      );
  }
}

const lost = (name: string) => new CheckpointLost(`The checkpoint of ${name} was moved by another runner.`);

const PASS = `WITH mine AS (
    SELECT name, "to" FROM work.checkpoint
      JOIN unnest($1::text[], $2::bytea[], $3::bytea[], $4::int[]) AS asked(name, "from", "to", generation) USING (name, generation)
    WHERE position = "from" ORDER BY name FOR UPDATE OF checkpoint),
  passed AS (
    UPDATE work.checkpoint SET position = mine."to", moved_at = now() FROM mine WHERE checkpoint.name = mine.name
    RETURNING checkpoint.name)
  SELECT name FROM passed`;
