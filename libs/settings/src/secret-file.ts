import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from './operator-error.js';

/**
 * The content of a secret file that only its owner can read, made on first use. Of several processes that start at
 * once, all get the content of the first.
 */
export const secretFile = async (folder: string, name: string, make: () => Promise<string>): Promise<string> => {
  const path = join(folder, name);
  return (await read(path)) ?? (await create(path, await make()));
};

const read = async (path: string): Promise<string | null> => {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && mode & 0o077)
      throw new OperatorError(`Other users can read ${path}, which holds a secret key: run "chmod 600" on it.`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

const create = async (path: string, content: string): Promise<string> => {
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return content;
  } catch (error) {
    const first = hasCode(error, 'EEXIST') ? await read(path) : null;
    if (first === null) throw error;
    return first;
  } finally {
    await unlink(draft);
  }
};

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
