import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OperatorError } from '#settings';
import { connectTo } from './connection.js';
import { type RunningPostgres, startPostgres } from './embedded-postgres.js';
import { readOwner } from './owner.js';
import { runningPostmaster } from './postmaster.js';
import { until } from './processes.js';
import { testFolder } from './testing.js';

const LOADER = new URL('../../../test/setup/typescript.js', import.meta.url).pathname;
const PROGRAM = new URL('./program.fixtures.ts', import.meta.url).pathname;

/** Another program that starts PostgreSQL in this folder. */
const program = async (folder: string) => {
  const child = spawn(process.execPath, ['--import', LOADER, PROGRAM, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { port: number; adopted: boolean }) };
};

const finish = async (child: ChildProcess) => {
  child.stdin?.write('\n');
  await once(child, 'exit');
};

const kill = async (child: ChildProcess) => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

describe('PostgreSQL in a folder', () => {
  let folder: string;
  let data: string;
  const running: RunningPostgres[] = [];

  const start = async (options: { port?: number } = {}) => {
    const postgres = await startPostgres({ folder, durable: false, ...options });
    running.push(postgres);
    return postgres;
  };
  const answer = async (postgres: RunningPostgres, question: string) => {
    const client = await connectTo(postgres.url('superuser'));
    const { rows } = await client.query<{ answer: unknown }>(question);
    await client.end();
    return rows[0]?.answer;
  };
  const isStopped = async () => (await runningPostmaster(data)) === null;

  beforeAll(async () => {
    folder = await testFolder();
    data = join(folder, 'data');
    await (await start()).stop();
  });
  afterEach(async () => {
    for (const postgres of running.splice(0)) await postgres.stop();
  });

  it('starts again on the same data and port, for the same passwords', async () => {
    const first = await start();
    const client = await connectTo(first.url('owner'));
    await client.query('CREATE TABLE public.kept AS SELECT 1');
    await client.end();
    await first.stop();
    expect(await isStopped()).toBe(true);

    const second = await start();
    expect(second).toMatchObject({ port: first.port, adopted: false });
    expect(second.url('owner')).toBe(first.url('owner'));
    expect(await answer(second, `SELECT to_regclass('public.kept')::text AS answer`)).toBe('kept');
  });

  it('lets in this machine and those who know the passwords only', async () => {
    const postgres = await start();
    expect(await answer(postgres, `SELECT current_setting('listen_addresses') AS answer`)).toBe('127.0.0.1');
    expect(await answer(postgres, `SELECT current_setting('unix_socket_directories') AS answer`)).toBe('');
    expect((await stat(join(data, 'pgpass'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(data, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*trust/m);
    const wrong = new URL(postgres.url('owner'));
    wrong.password = 'guess';
    await expect(connectTo(wrong.href)).rejects.toThrow('password authentication failed');
  });

  it('is durable unless it is for tests', async () => {
    const tests = await start();
    expect(await answer(tests, `SELECT current_setting('fsync') AS answer`)).toBe('off');
    await tests.stop();
    const postgres = await startPostgres({ folder });
    running.push(postgres);
    expect(await answer(postgres, `SELECT current_setting('fsync') AS answer`)).toBe('on');
    expect(await answer(postgres, `SELECT current_setting('synchronous_commit') AS answer`)).toBe('on');
  });

  it('is joined by a second program, which does not stop it', async () => {
    const postgres = await start();
    const second = await program(folder);
    expect(second).toMatchObject({ port: postgres.port, adopted: true });
    await finish(second.child);
    expect(await answer(postgres, 'SELECT 1 AS answer')).toBe(1);
  });

  it('stops when the program that started it is killed, and starts again', async () => {
    const first = await program(folder);
    await kill(first.child);
    expect(await until(isStopped, 10_000)).toBe(true);
    expect((await start()).adopted).toBe(false);
  });

  it('starts although the killed program has left it stopping', async () => {
    const first = await program(folder);
    await kill(first.child);
    const postgres = await start();
    expect(await answer(postgres, 'SELECT 1 AS answer')).toBe(1);
  });

  it('is taken over where it was left running, and then stopped', async () => {
    const first = await program(folder);
    const owner = await readOwner({ ownerFile: join(data, 'owner.json') });
    process.kill(owner?.watchdog?.pid ?? 0, 'SIGKILL');
    await kill(first.child);
    expect(await isStopped()).toBe(false);

    const postgres = await start();
    expect(postgres).toMatchObject({ port: first.port, adopted: true, inCharge: true });
    await postgres.stop();
    expect(await isStopped()).toBe(true);
  });

  it('starts although another program has the pid in its old file by now', async () => {
    const { uid, gid } = await stat(data);
    const other = spawn('sleep', ['60'], { uid, gid });
    await writeFile(
      join(data, 'postmaster.pid'),
      `${other.pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready\n`,
    );
    const postgres = await start();
    expect(await answer(postgres, 'SELECT 1 AS answer')).toBe(1);
    other.kill();
  });

  it('takes another port where the last one is taken, but not where one is asked for', async () => {
    const { port } = (await readOwner({ ownerFile: join(data, 'owner.json') })) ?? { port: 0 };
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    await expect(start({ port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken by another program`);
    expect((await start()).port).not.toBe(port);
    server.close();
  });

  it('that cannot start says why and where the details are', async () => {
    const settings = join(data, 'postgresql.auto.conf');
    const before = await readFile(settings);
    await appendFile(settings, "shared_preload_libraries = 'nothing_here'\n");
    await expect(start()).rejects.toThrow(
      /^PostgreSQL did not start \(could not access file "nothing_here".*postgres\.log has the details\.$/,
    );
    await writeFile(settings, before);
  });

  it('that was made by another version is refused with the way back', async () => {
    await writeFile(join(data, 'PG_VERSION'), '99\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 99.*start the newer version of Aftercare again/);
    await writeFile(join(data, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17.*make a backup with the older version/);
    await writeFile(join(data, 'PG_VERSION'), '18\n');
  });
});

describe('an empty folder', () => {
  it('may be started in by two programs at once: one starts PostgreSQL, the other joins', async () => {
    const folder = await testFolder();
    const programs = await Promise.all([program(folder), program(folder)]);
    expect(programs.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(new Set(programs.map(({ port }) => port)).size).toBe(1);
    const [guests, owners] = [programs.filter((each) => each.adopted), programs.filter((each) => !each.adopted)];
    for (const { child } of [...guests, ...owners]) await finish(child);
    expect(await runningPostmaster(join(folder, 'data'))).toBeNull();
  });

  it('that cannot be made is refused with the reason', async () => {
    const parent = await testFolder();
    await writeFile(join(parent, 'file'), '');
    const start = startPostgres({ folder: join(parent, 'file', 'postgres') });
    await expect(start).rejects.toThrow(OperatorError);
    await expect(start).rejects.toThrow(/cannot be used \(a part of the path is a file\)/);
  });
});
