import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OperatorError } from './operator-error.js';

/**
 * The folder of everything that Aftercare keeps on this machine, made where there is none. Made by root, others may pass
 * through it (PostgreSQL does not run as root), but not look around.
 *
 * @throws OperatorError where it cannot be made or written
 */
export const dataFolder = async (name: string): Promise<string> => {
  const folder = resolve(name);
  await makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  return folder;
};

/**
 * Sees to it that there is a folder that this user can read and write.
 *
 * @throws OperatorError where it cannot
 */
export const makeFolder = async (folder: string, mode: number): Promise<void> => {
  try {
    await make(folder, mode);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderProblem(folder, error);
  }
};

/** Node's own recursive mkdir never returns where the system says that a folder in an existing one can't exist. */
const make = async (folder: string, mode: number): Promise<void> => {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await make(dirname(folder), mode);
    await mkdir(folder, { mode });
  }
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

/** What the operating system said about a folder, for who can put it right; any other error as it is. */
export const folderProblem = (folder: string, error: unknown): unknown => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (!reason) return error;
  return new OperatorError(
    `The folder ${folder} cannot be used (${reason}): put this right, or set AFTERCARE_DATA to a folder that can be written.`,
  );
};
