import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { type Checkpoints, MOVED, type Move } from './checkpoints.js';
import { positionBytes } from './position-column.js';
import { justAfter } from './positions.js';
import type { Matching, Projection, Row } from './projection.js';

/** How many rows a statement writes. */
const AT_ONCE = 1_000;

/** The table of one projection: reads rows by key, and writes many in one statement. */
export class Rows<R extends Row> {
  private readonly metadata: EntityMetadata;
  private readonly select: string;
  private readonly upsert: string;
  private readonly upsertMoving: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly projection: Projection<R>,
  ) {
    this.metadata = dataSource.getMetadata(projection.view);
    this.select = selectOf(this.metadata);
    this.upsert = `WITH ${upsertOf(this.metadata, 1)} SELECT 1`;
    this.upsertMoving = `WITH ${MOVED}, ${upsertOf(this.metadata, 5, 'EXISTS (SELECT FROM moved)')} SELECT 1 FROM moved`;
  }

  async load(ids: readonly string[]): Promise<R[]> {
    return ids.length ? this.dataSource.query(this.select, [ids]) : [];
  }

  async idsOf(matching: Matching<R>): Promise<string[]> {
    const rows = this.dataSource.createQueryBuilder(this.projection.view, 'row').select('row.id', 'id');
    const condition = `row.${matching.field} ${'value' in matching ? '= :value' : '<= :upTo'}`;
    const found = await rows.where(condition, matching).getRawMany<{ id: string }>();
    return found.map(({ id }) => id);
  }

  /** Rows are sorted by key, so that two writers never lock each other out. */
  async write(manager: EntityManager, rows: readonly R[]): Promise<void> {
    const sorted = sortedById(rows);
    for (let from = 0; from < sorted.length; from += AT_ONCE) {
      await manager.query(this.upsert, this.parameters(sorted.slice(from, from + AT_ONCE)));
    }
  }

  /** Whether one statement writes them. */
  fit(rows: readonly R[]): boolean {
    return rows.length <= AT_ONCE;
  }

  /** The same for rows that fit, with the move of the checkpoint in one statement. @throws CheckpointLost */
  writeMoving(checkpoints: Checkpoints, move: Move, rows: readonly R[]): Promise<void> {
    return checkpoints.moveBy(this.dataSource, this.upsertMoving, move, this.parameters(sortedById(rows)));
  }

  /** Some rows, and that others are gone since a position. */
  async writeAll(
    manager: EntityManager,
    rows: readonly R[],
    { ids, at }: Readonly<{ ids: readonly string[]; at: string }>,
  ): Promise<void> {
    await this.write(manager, rows);
    await this.remove(manager, new Map(ids.map((id) => [id, at])));
  }

  async remove(manager: EntityManager, gone: ReadonlyMap<string, string>): Promise<void> {
    if (!gone.size) return;
    const [ids, positions] = [[...gone.keys()], [...gone.values()].map(positionBytes)];
    await manager.query(`DELETE FROM ${quoted(this.metadata)} WHERE id = ANY ($1)`, [ids]);
    await manager.query(TOMBSTONES, [this.projection.name, ids, positions]);
  }

  /**
   * A position for rows that change without an event at the head of the projection: behind `at` and behind all that the
   * change feed has told, and before every event to come.
   */
  async newest(manager: EntityManager, at: string): Promise<string> {
    const [row]: { position: string | null }[] = await manager.query(
      `SELECT encode(greatest((SELECT position FROM ${quoted(this.metadata)} ORDER BY position DESC LIMIT 1),
         (SELECT position FROM work.tombstone WHERE feed = $1 ORDER BY position DESC LIMIT 1)), 'hex') AS position`,
      [this.projection.name],
    );
    const last = row?.position ?? '';
    return justAfter(last > at ? last : at);
  }

  private parameters(rows: readonly R[]): unknown[] {
    return [JSON.stringify(rows.map(columnsOf)), this.projection.name, rows.map(({ id }) => id)];
  }
}

const sortedById = <R extends Row>(rows: readonly R[]): R[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const TOMBSTONES = `INSERT INTO work.tombstone (feed, key, position) SELECT $1, k, p FROM unnest($2::text[], $3::bytea[]) AS gone(k, p)
  ON CONFLICT (feed, key) DO UPDATE SET position = excluded.position, removed_at = now()`;

const columnsOf = (row: Row): Row => ({ ...row, position: `\\x${row.position}` });

const quoted = ({ schema, tableName }: EntityMetadata): string =>
  schema ? `"${schema}"."${tableName}"` : `"${tableName}"`;

/** Rows as the view has them: a date as its text, a position as 32 hex characters. */
const selectOf = (metadata: EntityMetadata): string => {
  const columns = metadata.columns.map(({ propertyName, databaseName, type }) => {
    if (propertyName === 'position') return `encode("${databaseName}", 'hex') AS position`;
    return `"${databaseName}"${type === 'date' ? '::text' : ''} AS "${propertyName}"`;
  });
  return `SELECT ${columns.join(', ')} FROM ${quoted(metadata)} WHERE id = ANY ($1)`;
};

/** Parts of a statement that write rows, where `condition` holds; their parameters are numbered from `first` on. */
const upsertOf = (metadata: EntityMetadata, first: number, condition = 'true'): string => {
  const names = metadata.columns.map(({ databaseName }) => `"${databaseName}"`);
  const fields = metadata.columns.map(({ propertyName }) => `"${propertyName}"`);
  const types = metadata.columns.map((column) => {
    const type = metadata.connection.driver.normalizeType(column);
    return `"${column.propertyName}" ${type}${column.isArray ? '[]' : ''}`;
  });
  const changes = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
  return `back AS (DELETE FROM work.tombstone WHERE feed = $${first + 1} AND key = ANY ($${first + 2}) AND ${condition}),
    written AS (INSERT INTO ${quoted(metadata)} (${names.join(', ')})
      SELECT ${fields.join(', ')} FROM json_to_recordset($${first}::json) AS rows(${types.join(', ')}) WHERE ${condition}
      ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')})`;
};
