import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'aftercare-test-';
const ROOMY = 2 * 2 ** 30;

/** A folder for what one run of specs leaves behind: in memory where there is plenty. Those of killed runs are removed. */
export const makeRunFolder = () => {
  const parent = inMemory() ?? tmpdir();
  for (const name of readdirSync(parent).filter((found) => found.startsWith(PREFIX))) {
    if (!isAlive(Number(name.split('-')[2]))) removeRunFolder(join(parent, name));
  }
  return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
};

export const removeRunFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const inMemory = () => {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOMY ? folder : undefined;
};

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};
