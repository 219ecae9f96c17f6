import type { DataSource, EntityManager } from 'typeorm';
import { positionBytes } from '../position-column.js';
import type { Projection } from '../projection.js';
import { checkpointName } from '../projector.js';
import { Rows } from '../rows.js';
import { dependentsOf, dropViews, makeAnew } from './dependents.js';
import type { Shadow } from './shadow.js';

const LOCK_TIMEOUT = '3s';

/**
 * Puts the filled table in the place of the one that is read, in one transaction. The projection's checkpoint is locked
 * first: its owner can write nothing meanwhile, and learns afterwards, by the generation, that all it knew is gone. Names
 * of indexes and constraints stay, because the table moves with them from one schema to the other.
 */
export const exchange = (dataSource: DataSource, projection: Projection, shadow: Shadow): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    const live = checkpointName(projection);
    const [row]: { position: string }[] = await manager.query(
      `SELECT encode(position, 'hex') AS position FROM work.checkpoint WHERE name = $1 FOR UPDATE`,
      [live],
    );
    const at = row?.position ?? '';
    while (shadow.position < at && (await shadow.step(projection.detect ? at : null)));
    await settlePositions(manager, { dataSource, projection, at, shadow });
    await moveTable(manager, shadow.table);
    await manager.query(MOVE_CHECKPOINT, [live, positionBytes(shadow.position)]);
    await manager.query('DELETE FROM work.parked WHERE reader = $1', [live]);
    await manager.query('DELETE FROM work.parked_event WHERE reader = $1', [live]);
    await shadow.forget(manager);
  });

const MOVE_CHECKPOINT =
  'UPDATE work.checkpoint SET position = $2, generation = generation + 1, moved_at = now() WHERE name = $1';

const moveTable = async (manager: EntityManager, table: string): Promise<void> => {
  const read = `read."${table}"`;
  const dependents = await dependentsOf(manager, read);
  await dropViews(manager, dependents);
  await manager.query(`DROP TABLE ${read}`);
  await manager.query(`ALTER TABLE rebuild."${table}" SET SCHEMA read`);
  await makeAnew(manager, dependents);
};

type Settling = Readonly<{ dataSource: DataSource; projection: Projection; at: string; shadow: Shadow }>;

/**
 * Cursors of the change feed stay valid: rows that are as they were keep the position at which the feed told them; rows
 * that are different, new or gone get one behind all that the feed has told. What is behind `at` comes by itself.
 */
const settlePositions = async (
  manager: EntityManager,
  { dataSource, projection, at, shadow }: Settling,
): Promise<void> => {
  const metadata = dataSource.getMetadata(projection.view);
  const columns = metadata.columns
    .map(({ databaseName }) => `"${databaseName}"`)
    .filter((name) => name !== '"position"');
  const same = `(${columns.map((name) => `made.${name}`).join(', ')}) IS NOT DISTINCT FROM (${columns.map((name) => `told.${name}`).join(', ')})`;
  const [made, told] = [`rebuild."${shadow.table}"`, `read."${shadow.table}"`];
  const newest = positionBytes(await new Rows(dataSource, projection).newest(manager, at));
  await manager.query(
    `UPDATE ${made} AS made SET position = told.position FROM ${told} AS told
     WHERE told.id = made.id AND made.position <= $1 AND made.position <> told.position AND ${same}`,
    [positionBytes(at)],
  );
  await manager.query(
    `UPDATE ${made} AS made SET position = $2
     WHERE made.position <= $1 AND NOT EXISTS (SELECT FROM ${told} AS told WHERE told.id = made.id AND ${same})`,
    [positionBytes(at), newest],
  );
  await manager.query(
    `INSERT INTO work.tombstone (feed, key, position)
     SELECT $1, told.id, greatest($3, (SELECT position FROM work.tombstone WHERE feed = $2 AND key = told.id))
     FROM ${told} AS told WHERE NOT EXISTS (SELECT FROM ${made} AS made WHERE made.id = told.id)
     ON CONFLICT (feed, key) DO UPDATE SET position = excluded.position, removed_at = now()`,
    [projection.name, shadow.feed, newest],
  );
  await manager.query(`DELETE FROM work.tombstone WHERE feed = $1 AND key IN (SELECT id FROM ${made})`, [
    projection.name,
  ]);
};
