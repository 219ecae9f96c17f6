import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectTo } from '#database';
import type { KurrentDbEventStore } from '#event-store';
import { OperatorError } from '#settings';
import { hashing, LOG, MANIFEST, type Manifest, manifestSchema, PARTS } from './backup-format.js';

/** A log that its cluster restored, or never lost: what it says of itself, and how to tell it that all begins anew. */
export type ClusterLog = Pick<KurrentDbEventStore, 'identity' | 'head' | 'beginEpoch'>;

export type Restored = Readonly<{ events: number | null; epoch: number }>;

/**
 * Puts a backup into a database that was migrated and has no events yet, all or nothing. The log gets a new epoch, so
 * that cursors of what came after the backup are refused; read models are made anew at the next start.
 *
 * @throws OperatorError where the backup is incomplete or damaged, or the database is in use
 */
export const restore = async (
  ownerUrl: string,
  folder: string,
  tell: (line: string) => void,
  kurrentDb?: ClusterLog,
): Promise<Restored> => {
  const manifest = await readManifest(folder);
  await refuseOther(manifest, kurrentDb);
  for (const { file, sha256 } of manifest.parts) await verify(folder, file, sha256);
  const client = await connectTo(ownerUrl);
  try {
    await client.query('BEGIN');
    await refuseUsed(client, manifest);
    for (const part of manifest.parts) {
      await load(client, folder, part);
      tell(`${part.file}: ${part.rows} rows`);
    }
    const epoch = await (kurrentDb ? beginCluster(client, kurrentDb) : beginLog(client, manifest));
    await client.query('UPDATE work.checkpoint SET epoch = $1', [epoch]);
    await client.query('COMMIT');
    return { events: manifest.parts.find(({ file }) => file === LOG.file)?.rows ?? null, epoch };
  } finally {
    await client.end();
  }
};

const refuseOther = async ({ log, store }: Manifest, kurrentDb: ClusterLog | undefined): Promise<void> => {
  if ((log === 'KURRENTDB') !== Boolean(kurrentDb))
    throw new OperatorError(
      log === 'KURRENTDB'
        ? 'The events of this backup are in KurrentDB: set EVENT_STORE_URL to their cluster.'
        : 'This backup holds its events: restore it without EVENT_STORE_URL.',
    );
  if (kurrentDb && (await kurrentDb.identity()).id !== store.id)
    throw new OperatorError(
      'The KurrentDB of EVENT_STORE_URL holds another log than this backup belongs to: restore the cluster first, or correct the address.',
    );
};

const beginLog = async (client: Client, { store }: Manifest): Promise<number> => {
  const epoch = store.epoch + 1;
  await client.query('UPDATE events.store SET id = $1, epoch = $2', [store.id, epoch]);
  return epoch;
};

/** The cluster may know less than this backup: nobody has read, and nothing is wanted by, what it lost. */
const beginCluster = async (client: Client, kurrentDb: ClusterLog): Promise<number> => {
  const head = Buffer.from(await kurrentDb.head(), 'hex');
  await client.query('UPDATE work.checkpoint SET position = least(position, $1)', [head]);
  await client.query('DELETE FROM work.ask WHERE position > $1', [head]);
  return (await kurrentDb.beginEpoch()).epoch;
};

const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new OperatorError(`There is no backup in ${folder}: it has no ${MANIFEST}.`);
  const read = manifestSchema.safeParse(safeJson(text));
  const missing = PARTS.filter(
    (part) =>
      !(part === LOG && read.data?.log === 'KURRENTDB') && !read.data?.parts.some(({ file }) => file === part.file),
  );
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
  await client.query('DELETE FROM work.parked');
  await client.query('DELETE FROM work.parked_event');
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
