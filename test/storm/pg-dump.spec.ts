import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { partitionLog } from '#database';
import { type TestDatabase, testDatabase, testFolder } from '#database/testing';
import { NO_STREAM, numberOf, START } from '#event-store';
import { newEvent } from '#event-store/testing';
import { openStore } from './support/open-store.js';

const OLDEST = 18;
const run = promisify(execFile);

/** Why these programs can not be used here; null where they can. */
const reasonAgainst = (...programs: readonly string[]): string | null => {
  for (const program of programs) {
    try {
      const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
      if (Number(/ (\d+)/.exec(version)?.[1]) < OLDEST) return `it needs version ${OLDEST}, and here is ${version}`;
    } catch {
      return `there is no ${program} on the PATH`;
    }
  }
  return null;
};

const reason = reasonAgainst('pg_dump', 'pg_restore');

// eslint-disable-next-line no-restricted-syntax -- these programs do not come with Aftercare
const itWherePossible = reason ? it.skip : it;

const saved = async (database: TestDatabase) => {
  const { store, close } = openStore(database.serviceUrl);
  const { events } = await store.readAll({ after: START, limit: 1_000 });
  const identity = await store.identity();
  await close();
  return { events, identity };
};

describe('a log that pg_dump saved and pg_restore restored', () => {
  itWherePossible.each<[string, readonly bigint[]]>([
    ['in one table', []],
    ['in partitions', [20n, 45n]],
  ])(`is the same, goes on, and refuses changes: %s${reason ? ` (not tried: ${reason})` : ''}`, async (_, borders) => {
    const [source, target, file] = [
      await testDatabase(),
      await testDatabase('EMPTY'),
      join(await testFolder(), 'dump'),
    ];
    for (const border of borders) await partitionLog(source.ownerUrl, border, () => undefined);
    const writer = openStore(source.serviceUrl);
    const appends = Array.from({ length: 30 }, (_, n) => ({
      stream: `sample-${n}`,
      expected: NO_STREAM,
      events: [newEvent(randomUUID(), { text: '门 \\ "' }), newEvent(randomUUID())],
    }));
    for (const append of appends) await writer.store.append(append);
    await writer.close();

    await run('pg_dump', ['--format=custom', `--file=${file}`, source.ownerUrl]);
    await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${target.ownerUrl}`, file]);

    expect(await saved(target)).toEqual(await saved(source));
    const { store, pool, close } = openStore(target.serviceUrl);
    const [first] = appends;
    if (!first) throw new Error('thirty appends');
    expect(await store.append(first)).toMatchObject({ version: 1n, deduplicated: true });
    const { version, position } = await store.append({ ...first, expected: 1n, events: [newEvent(randomUUID())] });
    expect([version, numberOf(position ?? START)]).toEqual([2n, 61n]);
    await expect(store.append({ ...first, events: [newEvent(randomUUID())] })).rejects.toMatchObject({
      actualVersion: 2n,
    });
    await expect(pool.query('DELETE FROM events.event')).rejects.toThrow(/never changed or deleted|permission denied/);
    await close();
    await Promise.all([source.drop(), target.drop()]);
  });
});
