import { execFile } from 'node:child_process';
import { lchown, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder, OperatorError } from '#settings';
import { as, type Identity } from './identity.js';
import { processMark } from './processes.js';

const run = promisify(execFile);

/** Where PostgreSQL's data and what belongs to it stand. `durable: false` is for tests: a crash may lose everything. */
export type ClusterFolder = Readonly<{
  folder: string;
  data: string;
  passwordFile: string;
  ownerFile: string;
  log: string;
  identity: Identity;
  durable: boolean;
}>;

/** Makes the folder if need be and sees to it that the user PostgreSQL runs as can work in it. */
export const openFolder = async (path: string, identity: Identity, durable: boolean): Promise<ClusterFolder> => {
  await makeFolder(path, 0o755);
  const folder = await realpath(path);
  await giveTo(identity, folder);
  await checkReach(folder, identity);
  await removeAbandoned(folder);
  const data = join(folder, 'data');
  return {
    folder,
    data,
    passwordFile: join(data, 'pgpass'),
    ownerFile: join(data, 'owner.json'),
    log: join(folder, 'postgres.log'),
    identity,
    durable,
  };
};

/** Never through a link: the folder is another user's, who could lead root astray. */
export const giveTo = async (identity: Identity, path: string): Promise<void> => {
  if (!identity) return;
  await lchown(path, identity.uid, identity.gid).catch(({ message }: Error) => {
    throw new OperatorError(
      `PostgreSQL runs as user "${identity.name}" when Aftercare is started as root, and ${path} cannot be given to that user (${message}): ` +
        'set AFTERCARE_DATA to a folder on a local disk, or run Aftercare as another user than root.',
    );
  });
};

/** The name of a folder in which this process prepares something; one of a process that died is removed. */
export const workName = (): string => `making-${process.pid}-${Date.now()}`;

const removeAbandoned = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.startsWith('making-'));
  for (const name of names) {
    const pid = Number(name.split('-')[1]);
    if ((await processMark(pid)) === null) await rm(join(folder, name), { recursive: true, force: true });
  }
};

/**
 * On Linux the folder is entered before the user changes, so that it may lie below folders which that user cannot enter,
 * such as root's home; PostgreSQL is then told its folder as `/proc/self/cwd`.
 */
const ENTERED = '/proc/self/cwd';
const canEnterFirst = process.platform === 'linux';

/** How PostgreSQL's programs are told this data folder; they must be started inside of it. */
export const nameFor = (identity: Identity, data: string): string => (identity && canEnterFirst ? ENTERED : data);

const checkReach = async (folder: string, identity: Identity) => {
  const script = 'cd "$1" && test -r . && test -w . && test -x .';
  const options = { cwd: canEnterFirst ? folder : '/', ...as(identity) };
  await run('/bin/sh', ['-c', script, 'check', nameFor(identity, folder)], options).catch(() => {
    throw new OperatorError(
      identity
        ? `PostgreSQL runs as user "${identity.name}" when Aftercare is started as root, and that user cannot use ${folder}: ` +
            'set AFTERCARE_DATA to a folder that it can, for example /var/lib/aftercare.'
        : `The folder ${folder} cannot be read and written by this user: change its owner, or set AFTERCARE_DATA to another folder.`,
    );
  });
};
