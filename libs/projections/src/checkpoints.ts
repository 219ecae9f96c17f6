import type { DataSource, EntityManager } from 'typeorm';
import { type EventStore, START } from '#event-store';
import { OperatorError } from '#settings';
import { positionBytes } from './position-column.js';

/** Another runner moved the checkpoint: what was folded since must be dropped. */
export class CheckpointLost extends Error {
  override readonly name = 'CheckpointLost';
}

/** How far each projection, policy and effect has read, in one table; a row belongs to one event store and its epoch. */
export class Checkpoints {
  /** Which rows each reader of this process knows: those of before an exchange are worth nothing. */
  private readonly generations = new Map<string, number>();

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
  async move(manager: EntityManager, name: string, from: string, to: string): Promise<void> {
    const [, moved]: [unknown, number] = await manager.query(
      'UPDATE work.checkpoint SET position = $3, moved_at = now() WHERE name = $1 AND position = $2 AND generation = $4',
      [name, positionBytes(from), positionBytes(to), this.generations.get(name) ?? 0],
    );
    if (moved !== 1) throw new CheckpointLost(`The checkpoint of ${name} was moved by another runner.`);
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
