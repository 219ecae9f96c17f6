import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectTo } from '#database';
import { OperatorError } from '#settings';
import { hashing, MANIFEST, type Manifest, manifestSchema, PARTS } from './backup-format.js';

export type Restored = Readonly<{ events: number; epoch: number }>;

/**
 * Puts a backup into a database that was migrated and has no events yet, all or nothing. The log gets a new epoch, so
 * that cursors of what came after the backup are refused; read models are made anew at the next start.
 *
 * @throws OperatorError where the backup is incomplete or damaged, or the database is in use
 */
export const restore = async (ownerUrl: string, folder: string, tell: (line: string) => void): Promise<Restored> => {
  const manifest = await readManifest(folder);
  for (const { file, sha256 } of manifest.parts) await verify(folder, file, sha256);
  const client = await connectTo(ownerUrl);
  try {
    await client.query('BEGIN');
    await refuseUsed(client, manifest);
    for (const part of manifest.parts) {
      await load(client, folder, part);
      tell(`${part.file}: ${part.rows} rows`);
    }
    const epoch = manifest.store.epoch + 1;
    await client.query('UPDATE events.store SET id = $1, epoch = $2', [manifest.store.id, epoch]);
    await client.query('UPDATE work.checkpoint SET epoch = $1', [epoch]);
    await client.query('COMMIT');
    return { events: manifest.parts.find(({ file }) => file === PARTS[0].file)?.rows ?? 0, epoch };
  } finally {
    await client.end();
  }
};

const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new OperatorError(`There is no backup in ${folder}: it has no ${MANIFEST}.`);
  const read = manifestSchema.safeParse(safeJson(text));
  const missing = PARTS.filter(({ file }) => !read.data?.parts.some((part) => part.file === file));
  if (!read.success || missing.length)
    throw new OperatorError(
      `The ${MANIFEST} in ${folder} is not one of this version of Aftercare: restore with the version that made it.`,
    );
  return read.data;
};

const safeJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const verify = async (folder: string, file: string, sha256: string): Promise<void> => {
  const { stream, digest } = hashing();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(join(folder, file)), stream, nowhere).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`The backup lacks ${file} (${error.code}): take another backup.`);
  });
  if (digest() !== sha256)
    throw new OperatorError(
      `The file ${file} of the backup is damaged (its SHA-256 differs from the manifest): take another backup.`,
    );
};

const refuseUsed = async (client: Client, manifest: Manifest): Promise<void> => {
  const { rows: events } = await client.query('SELECT 1 FROM events.event LIMIT 1');
  if (events.length)
    throw new OperatorError('The database has events already: restore into an empty data folder or database.');
  const { rows: missing } = await client.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS made(name) WHERE name NOT IN (SELECT name FROM events.migration)',
    [manifest.migrations],
  );
  if (missing.length)
    throw new OperatorError('The backup was made by a newer version of Aftercare: restore it with that version.');
  await client.query('DELETE FROM work.ask');
  await client.query('DELETE FROM work.checkpoint');
};

const load = async (client: Client, folder: string, { file, columns }: Manifest['parts'][number]): Promise<void> => {
  const part = PARTS.find((each) => each.file === file);
  if (!part)
    throw new OperatorError(
      `The backup holds ${file}, which this version does not know: restore it with the version that made it.`,
    );
  const copy = client.query(copyFrom(`COPY ${part.table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(createReadStream(join(folder, file)), createGunzip(), copy);
};
