import type { ClientBase } from 'pg';
import { ComplaintView } from '#complaints';
import { openReadModels, readModels } from '#database';
import type { Place } from './side.js';

export const VIEW = 'read.complaint_v2';

/** Makes the table of the complaint view with its indexes, from its entity. */
export const makeViewTable = async ({ serviceUrl }: Place): Promise<void> => {
  const dataSource = await openReadModels(readModels(serviceUrl, [ComplaintView]));
  await dataSource.destroy();
};

/** Writes a JSON array of rows, made or changed, in one statement. */
export const upsertInto = async (client: ClientBase, table: string): Promise<string> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const changes = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${table} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS rows(${rows.map(({ name, type }) => `${name} ${type}`).join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')}`;
};

/** How many events are in the rows: every one of them is there where this is the length of the log. */
export const FOLDED = `SELECT coalesce(sum(version + 1), 0)::text AS folded FROM ${VIEW}`;
