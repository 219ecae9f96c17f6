import { describe, expect, it } from '@jest/globals';
import { AppendQueue, type Group, type Outcome } from './append-queue.js';
import { NO_STREAM } from './event-store.js';
import { StoreConflict } from './store-errors.js';
import { newEvent } from './testing.js';

const group = (stream: string, characters = 10): Group => ({
  appends: [{ stream, expected: NO_STREAM, events: [newEvent(stream)] }],
  texts: [{ data: 'x'.repeat(characters), meta: '' }],
});
const names = (groups: readonly Group[]) => groups.map(({ appends }) => appends[0]?.stream ?? '');
const done = (stream: string): Outcome => ({
  appended: [{ stream, version: 0n, position: null, deduplicated: false }],
});
const answered = (groups: readonly Group[]): Outcome[] => names(groups).map(done);

/** A database that answers when it is told to, and remembers what it was sent. */
const heldDatabase = () => {
  const sent: string[][] = [];
  const open: (() => void)[] = [];
  const send = async (groups: readonly Group[]): Promise<Outcome[]> => {
    sent.push(names(groups));
    await new Promise<void>((resolve) => open.push(resolve));
    return answered(groups);
  };
  const answerAll = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const answer of open.splice(0)) answer();
      await turnOfTheLoop();
    }
  };
  return { sent, send, answerAll };
};

const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));
const outcomes = async (appends: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(appends)).map((result) => (result.status === 'fulfilled' ? 'ok' : result.reason.name));

const never = () => false;

describe('a queue of appends', () => {
  it('packs what came together into one call', async () => {
    const database = heldDatabase();
    const queue = new AppendQueue(database.send, never);
    const appends = ['a', 'b', 'c'].map((stream) => queue.add(group(stream)));
    await database.answerAll();
    expect(await outcomes(appends)).toEqual(['ok', 'ok', 'ok']);
    expect(database.sent).toEqual([['a', 'b', 'c']]);
  });

  it('keeps the order of a stream, and lets others pass it', async () => {
    const database = heldDatabase();
    const queue = new AppendQueue(database.send, never);
    const appends = ['a', 'a', 'b', 'a'].map((stream) => queue.add(group(stream)));
    await database.answerAll();
    expect(await outcomes(appends)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(database.sent).toEqual([['a', 'b'], ['a'], ['a']]);
  });

  it('refuses at once what is too much to wait, and takes more when some are answered', async () => {
    const database = heldDatabase();
    const queue = new AppendQueue(database.send, never, { groups: 2, characters: 100 });
    const [one, two] = [queue.add(group('a')), queue.add(group('b'))];
    await expect(queue.add(group('c'))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/busy: try again .* same command id/),
    });
    await database.answerAll();
    await Promise.all([one, two]);
    const [three, four] = [queue.add(group('d', 80)), queue.add(group('e', 30))];
    await expect(four).rejects.toThrow('busy');
    await database.answerAll();
    expect((await three)[0]?.stream).toBe('d');
  });

  it('takes a single one of any size, and sends large ones in calls of their own', async () => {
    const database = heldDatabase();
    const queue = new AppendQueue(database.send, never, { groups: 10, characters: 20_000_000 });
    const appends = ['a', 'b', 'c'].map((stream) => queue.add(group(stream, 5_000_000)));
    await database.answerAll();
    expect(await outcomes(appends)).toEqual(['ok', 'ok', 'ok']);
    expect(database.sent).toEqual([['a'], ['b'], ['c']]);
    const small = new AppendQueue(database.send, never, { groups: 1, characters: 1 });
    const alone = small.add(group('d'));
    await database.answerAll();
    expect((await alone)[0]?.stream).toBe('d');
  });

  it('answers what waits when it is closed, and refuses what comes later', async () => {
    const database = heldDatabase();
    const queue = new AppendQueue(database.send, never);
    const appends = ['a', 'a', 'b'].map((stream) => queue.add(group(stream)));
    const closed = queue.close();
    await expect(queue.add(group('c'))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('closed'),
    });
    await database.answerAll();
    await closed;
    expect(await outcomes(appends)).toEqual(['ok', 'ok', 'ok']);
    await expect(new AppendQueue(database.send, never).close()).resolves.toBeUndefined();
  });

  it('lets an append whose data breaks the call fail alone', async () => {
    const send = async (groups: readonly Group[]) => {
      if (names(groups).includes('bad')) throw new Error('invalid input syntax');
      return answered(groups);
    };
    const queue = new AppendQueue(send, never);
    const appends = ['a', 'b', 'bad', 'c', 'd', 'e', 'f'].map((stream) => queue.add(group(stream)));
    expect(await outcomes(appends)).toEqual(['ok', 'ok', 'Error', 'ok', 'ok', 'ok', 'ok']);
  });

  it('lets a lost race fail alone', async () => {
    const lost = (stream: string) => ({
      error: new StoreConflict(stream, NO_STREAM, { version: 3n, by: null, at: null }),
    });
    const send = async (groups: readonly Group[]) =>
      names(groups).map((stream) => (stream === 'late' ? lost(stream) : done(stream)));
    const queue = new AppendQueue(send, never);
    const appends = ['a', 'late', 'b'].map((stream) => queue.add(group(stream)));
    expect(await outcomes(appends)).toEqual(['ok', 'StoreConflict', 'ok']);
  });

  it('sends the same again when the database was lost', async () => {
    const sent: string[][] = [];
    const send = async (groups: readonly Group[]) => {
      sent.push(names(groups));
      if (sent.length < 3) throw new Error('gone');
      return answered(groups);
    };
    const queue = new AppendQueue(send, (error) => (error as Error).message === 'gone');
    expect(await outcomes(['a', 'b'].map((stream) => queue.add(group(stream))))).toEqual(['ok', 'ok']);
    expect(sent).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});
