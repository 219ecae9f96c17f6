import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectTo } from '#database';
import type { StoreIdentity } from '#event-store';
import { OperatorError } from '#settings';
import { hashing, LOG, MANIFEST, type Manifest, PARTS, type Part } from './backup-format.js';

export type Saved = Readonly<{ folder: string; rows: Readonly<Record<string, number>> }>;

/**
 * Saves the log, the keys of personal data (under the master key, which is not saved), and what policies and effects
 * still want done, as of one moment, while the service runs. The folder appears when it is complete.
 * A log in `kurrentDb` is left out: its cluster is backed up by its own means.
 *
 * @throws OperatorError where the folder exists and is not empty
 */
export const backup = async (
  ownerUrl: string,
  folder: string,
  tell: (line: string) => void,
  kurrentDb?: StoreIdentity,
): Promise<Saved> => {
  await refuseUsed(folder);
  const draft = join(dirname(folder), `.${basename(folder)}.unfinished`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const client = await connectTo(ownerUrl);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await save(client, draft, tell, kurrentDb);
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return { folder, rows: Object.fromEntries(manifest.parts.map(({ file, rows }) => [file, rows])) };
  } finally {
    await client.end();
    await rm(draft, { recursive: true, force: true });
  }
};

const save = async (
  client: Client,
  draft: string,
  tell: (line: string) => void,
  kurrentDb: StoreIdentity | undefined,
): Promise<Manifest> => {
  const { rows: stores } = await client.query<Manifest['store']>('SELECT id::text, epoch FROM events.store');
  const { rows: migrations } = await client.query<{ name: string }>('SELECT name FROM events.migration ORDER BY id');
  const parts: Manifest['parts'] = [];
  for (const part of PARTS) {
    if (kurrentDb && part === LOG) continue;
    parts.push(await saveTable(client, draft, part));
    tell(`${part.table}: ${parts.at(-1)?.rows} rows`);
  }
  const store = kurrentDb ?? stores[0];
  if (!store) throw new Error('The event store has no identity row.');
  return {
    format: 1,
    createdAt: new Date().toISOString(),
    log: kurrentDb ? 'KURRENTDB' : 'POSTGRES',
    store,
    migrations: migrations.map(({ name }) => name),
    parts,
  };
};

const saveTable = async (
  client: Client,
  draft: string,
  { file, table, order, where }: Part,
): Promise<Manifest['parts'][number]> => {
  const columns = await columnsOf(client, table);
  const copy = client.query(
    copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY ${order}) TO STDOUT`),
  );
  const { stream, digest } = hashing();
  await pipeline(copy, createGzip({ level: 3 }), stream, createWriteStream(join(draft, file), { mode: 0o600 }));
  return { file, rows: copy.rowCount, sha256: digest(), columns };
};

const columnsOf = async (client: Client, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
};

const refuseUsed = async (folder: string): Promise<void> => {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new OperatorError(
      `The backup can not be written to ${folder} (${error.code}): give a folder that is new or empty.`,
    );
  });
  if (found.length) throw new OperatorError(`The folder ${folder} is not empty: give a new one for each backup.`);
};
