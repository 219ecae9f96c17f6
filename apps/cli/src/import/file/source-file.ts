import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '#settings';

/** The path that means standard input. */
export const STDIN = '-';

/** The bytes of a file, unzipped where they are zipped. */
export type SourceFile = Readonly<{
  name: string;
  /** How many bytes there are to read, zipped as they may be; null where nobody knows. */
  size: number | null;
  /** Tells this file from others and from its later versions; null for standard input. */
  fingerprint: string | null;
  bytes: AsyncGenerator<Buffer>;
  /** How many of `size` are read. */
  read: () => number;
}>;

/** @throws OperatorError where there is no such file or this user may not read it */
export const openSource = async (path: string, stdin: AsyncIterable<Buffer>): Promise<SourceFile> => {
  const known = path === STDIN ? null : await look(path);
  let read = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of path === STDIN ? stdin : createReadStream(path)) {
      read += chunk.length;
      yield chunk;
    }
  };
  return {
    name: path === STDIN ? 'standard input' : basename(path),
    size: known?.size ?? null,
    fingerprint: known?.fingerprint ?? null,
    bytes: unzipped(counted()),
    read: () => read,
  };
};

/** Why a file can not be read, in words. */
export const whyUnreadable = ({ code = '', message }: NodeJS.ErrnoException): string => REASONS[code] ?? message;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

const look = async (path: string): Promise<{ size: number; fingerprint: string }> => {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    const { size } = await handle.stat();
    return { size, fingerprint: await fingerprintOf(handle, size) };
  } catch (error) {
    const why = whyUnreadable(error as NodeJS.ErrnoException);
    throw new OperatorError(`The file ${path} can not be imported (${why}): give another path.`);
  } finally {
    await handle?.close();
  }
};

const EDGE = 1024 * 1024;

/** SHA-256 over size, first and last MiB. */
const fingerprintOf = async (handle: FileHandle, size: number): Promise<string> => {
  const hash = createHash('sha256').update(`${size}\n`);
  for (const position of [0, Math.max(0, size - EDGE)]) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(EDGE), 0, EDGE, position);
    hash.update(buffer.subarray(0, bytesRead));
  }
  return hash.digest('hex');
};

const GZIP = Buffer.from([0x1f, 0x8b]);

async function* unzipped(bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const [start, whole] = await startOf(bytes, GZIP.length);
  yield* start.subarray(0, GZIP.length).equals(GZIP) ? gunzipped(whole) : whole;
}

/** An error on either side ends both, and reaches who reads. */
const gunzipped = (bytes: AsyncGenerator<Buffer>): AsyncIterable<Buffer> =>
  pipeline(Readable.from(bytes), createGunzip(), () => undefined);

/** What the bytes begin with, at least `count` of them where there are so many, and all of them from the beginning. */
export const startOf = async (
  bytes: AsyncGenerator<Buffer>,
  count: number,
): Promise<readonly [start: Buffer, whole: AsyncGenerator<Buffer>]> => {
  let start = Buffer.alloc(0);
  while (start.length < count) {
    const next = await bytes.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const whole = async function* () {
    yield start;
    yield* bytes;
  };
  return [start, whole()];
};
