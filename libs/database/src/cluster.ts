import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '#settings';
import { type ClusterFolder, giveTo, nameFor, workName } from './cluster-folder.js';
import { as } from './identity.js';
import type { Native } from './native.js';

export const ROLES = { superuser: 'postgres', owner: 'aftercare_owner', service: 'aftercare' } as const;
export type Role = keyof typeof ROLES;
export type Passwords = Readonly<Record<Role, string>>;

const run = promisify(execFile);

/** Makes the data if there is none yet. Two programs may do so at once: the first to finish wins. */
export const ensureCluster = async (cluster: ClusterFolder, native: Native): Promise<void> => {
  const major = await majorOf(cluster);
  if (major === null) return makeCluster(cluster, native);
  if (major !== native.major) throw otherMajor(cluster.data, major, native.major);
  await takeOwnership(cluster);
};

/** The passwords that were drawn when the data was made. */
export const readPasswords = async ({ passwordFile }: ClusterFolder): Promise<Passwords> => {
  const text = await readFile(passwordFile, 'utf8').catch(() => {
    throw new OperatorError(
      `The passwords of the database are missing (${passwordFile}): put the file back, or restore a backup into an empty data folder.`,
    );
  });
  const lines = text.split('\n').map((line) => line.split(':'));
  const of = (role: Role) => lines.find((fields) => fields[3] === ROLES[role])?.[4] ?? '';
  return { superuser: of('superuser'), owner: of('owner'), service: of('service') };
};

const majorOf = ({ data }: ClusterFolder): Promise<number | null> =>
  readFile(join(data, 'PG_VERSION'), 'utf8').then(Number, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new OperatorError(
      `The database in ${data} belongs to another user: run Aftercare as the user that made it, or set AFTERCARE_DATA to another folder.`,
    );
  });

/** Data that was copied by root belongs to root. */
const takeOwnership = async ({ data, identity }: ClusterFolder) => {
  if (!identity || (await stat(data)).uid === identity.uid) return;
  await run('chown', ['-hR', `${identity.uid}:${identity.gid}`, data]);
  await chmod(data, 0o700);
};

const otherMajor = (data: string, theirs: number, ours: number) =>
  new OperatorError(
    `The database in ${data} was made by PostgreSQL ${theirs}, but this version of Aftercare comes with PostgreSQL ${ours}: ${
      theirs > ours
        ? 'start the newer version of Aftercare again, or restore a backup into an empty data folder.'
        : 'make a backup with the older version of Aftercare and restore it into an empty data folder.'
    }`,
  );

const PRIVATE = { mode: 0o600, flag: 'wx' };

const makeCluster = async (cluster: ClusterFolder, native: Native) => {
  const work = join(cluster.folder, workName());
  const [data, initialPassword, passwordFile] = [join(work, 'data'), join(work, 'initial'), join(work, 'pgpass')];
  const passwords: Passwords = { superuser: secret(), owner: secret(), service: secret() };
  try {
    for (const folder of [work, data]) await mkdir(folder, { mode: 0o700 });
    await writeFile(initialPassword, passwords.superuser, PRIVATE);
    await writeFile(passwordFile, pgpass(passwords), PRIVATE);
    for (const path of [work, data, initialPassword, passwordFile]) await giveTo(cluster.identity, path);
    await initialise(data, cluster, native);
    await rename(passwordFile, join(data, 'pgpass'));
    await moveUnlessThere(data, cluster.data);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

const moveUnlessThere = (from: string, to: string) =>
  rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });

const secret = () => randomBytes(24).toString('base64url');

/** Lines as psql reads them from PGPASSFILE. */
const pgpass = (passwords: Passwords) =>
  (Object.keys(ROLES) as Role[]).map((role) => `127.0.0.1:*:*:${ROLES[role]}:${passwords[role]}\n`).join('');

/** pg_trgm asks the C library what a letter is, so LC_CTYPE decides whether Chinese and Korean words are found at all. */
const LETTERS = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8'] as const;

const initialise = async (data: string, cluster: ClusterFolder, native: Native) => {
  const options = [
    ['-D', nameFor(cluster.identity, data), '-U', ROLES.superuser, '--pwfile=../initial', '-A', 'scram-sha-256'],
    ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
    cluster.durable ? [] : ['--no-sync'],
  ].flat();
  for (const letters of LETTERS) {
    const failure = await run(native.initdb, [...options, `--lc-ctype=${letters}`], {
      cwd: data,
      env: { PATH: process.env.PATH, TZ: 'UTC' },
      ...as(cluster.identity),
    }).then(
      () => null,
      (error: { stderr: string }) => error.stderr,
    );
    if (failure === null) return;
    if (!/invalid locale name/.test(failure)) throw notMade(cluster.folder, failure);
  }
  throw new OperatorError(
    `This machine has none of the locales ${LETTERS.join(', ')}, without which search finds no Chinese or Korean words: ` +
      'install one (for example "apt-get install locales"), or set DATABASE_URL to a PostgreSQL of your own.',
  );
};

const notMade = (folder: string, output: string) => {
  const line = /^initdb: error: (.*)$/m.exec(output)?.[1] ?? output.trim().split('\n').pop() ?? '';
  return new OperatorError(
    /No space left on device/.test(output)
      ? `The disk is full: free at least 500 MB where ${folder} is, then start again.`
      : `The database could not be made in ${folder} (${line}): put this right, or set AFTERCARE_DATA to another folder.`,
  );
};

const memoryMegabytes = Math.floor(totalmem() / 2 ** 20);

/** What differs from PostgreSQL's defaults, written to postgresql.conf once; an operator may change it there. */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: memoryMegabytes < 1500 ? '64MB' : '256MB',
  effective_cache_size: `${Math.max(256, Math.floor(memoryMegabytes / 2))}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '100',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
};
