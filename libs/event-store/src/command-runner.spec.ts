import { describe, expect, it } from '@jest/globals';
import { type Command, type Decider, ERASED, type Event, type Personal, personal, Rejection } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import { type EventStore, part, START } from '#event-store';
import { MemoryEventStore, testRunner } from '#event-store/testing';

type Noted = Event<'NoteWritten', { noteId: string; text: Personal }>;
type Write = Command<'WriteNote', { noteId: string; customerId: string; text: string }>;

const noteDecider: Decider<Write, Noted, readonly string[]> = {
  stream: ({ data }) => `note-${data.noteId}`,
  initialState: [],
  decide: ({ data: { noteId, customerId, text } }, texts) => {
    if (texts.includes(text)) return [];
    if (texts.length === 3) throw new Rejection('NOTE_FULL', 'The note is full: write another one.');
    return [{ type: 'NoteWritten', data: { noteId, text: personal(`customer-${customerId}`, text) } }];
  },
  evolve: (texts, { data }) => [...texts, data.text.personal],
};

const versions = { NoteWritten: 1 };
const command = commandMaker<Write>();
type About = { noteId?: string; customerId?: string; at?: string; expectedVersion?: bigint };
const write = (id: string, text: string, { noteId = 'n-1', customerId = 'c-1', ...context }: About = {}) =>
  command('WriteNote', { noteId, customerId, text }, { id, ...context });
const everything = async (store: EventStore) => (await store.readAll({ after: START, limit: 100 })).events;

describe('a command', () => {
  it('leads to a receipt of what was appended', async () => {
    const { runner, store } = testRunner(versions);
    expect(await runner.run(noteDecider, write('1', 'Hello'), undefined)).toEqual({
      stream: 'note-n-1',
      id: 'n-1',
      version: 0n,
      position: await store.head(),
      deduplicated: false,
    });
  });

  it('answers its first receipt when it comes again, and decides nothing', async () => {
    const { runner, store } = testRunner(versions);
    const first = await runner.run(noteDecider, write('1', 'Hello'), undefined);
    await runner.run(noteDecider, write('2', 'World'), undefined);
    expect(await runner.run(noteDecider, write('1', 'Hello', { at: '2027-01-01T00:00:00.000Z' }), undefined)).toEqual({
      ...first,
      deduplicated: true,
    });
    expect(await everything(store)).toHaveLength(2);
  });

  it('is refused where its id belongs to another one', async () => {
    const { runner } = testRunner(versions);
    await runner.run(noteDecider, write('1', 'Hello'), undefined);
    await expect(runner.run(noteDecider, write('1', 'World'), undefined)).rejects.toMatchObject({
      name: 'IdempotencyKeyReused',
    });
  });

  it('leaves no trace where it decides nothing or is refused', async () => {
    const { runner, store } = testRunner(versions);
    for (const text of ['a', 'b', 'c']) await runner.run(noteDecider, write(text, text), undefined);
    expect(await runner.run(noteDecider, write('4', 'c'), undefined)).toMatchObject({
      version: 2n,
      deduplicated: false,
    });
    await expect(runner.run(noteDecider, write('5', 'd'), undefined)).rejects.toMatchObject({ code: 'NOTE_FULL' });
    expect(await everything(store)).toHaveLength(3);
  });

  it('is decided one after the other on one stream', async () => {
    const { runner, store } = testRunner(versions);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => runner.run(noteDecider, write(`${n}`, `text ${n}`), undefined)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await everything(store)).toHaveLength(3);
  });

  it('is decided again after a race that it lost to another process', async () => {
    const store = new MemoryEventStore();
    const one = testRunner(versions, store);
    const two = testRunner(versions, store, one.keys);
    await Promise.all([
      one.runner.run(noteDecider, write('1', 'Hello'), undefined),
      two.runner.run(noteDecider, write('2', 'World'), undefined),
    ]);
    expect((await everything(store)).map(({ version }) => version)).toEqual([0n, 1n]);
  });

  it('conflicts where its caller saw another version', async () => {
    const { runner } = testRunner(versions);
    await runner.run(noteDecider, write('1', 'Hello'), undefined);
    await expect(
      runner.run(noteDecider, write('2', 'World', { expectedVersion: 4n }), undefined),
    ).rejects.toMatchObject({
      name: 'StoreConflict',
      actualVersion: 0n,
      changedBy: 'agent-1',
    });
    expect(await runner.run(noteDecider, write('2', 'World', { expectedVersion: 0n }), undefined)).toMatchObject({
      version: 1n,
    });
  });

  it('on two streams is stored together or not at all', async () => {
    const { runner, store } = testRunner(versions);
    const both = [write('1', 'Hello', { noteId: 'n-1' }), write('1', 'Hello', { noteId: 'n-2' })].map((each) =>
      part({ decider: noteDecider, command: each, known: undefined }),
    );
    const receipts = await runner.runTogether(both);
    expect(receipts.map(({ stream, version }) => [stream, version])).toEqual([
      ['note-n-1', 0n],
      ['note-n-2', 0n],
    ]);
    expect(await runner.runTogether(both)).toEqual(receipts.map((receipt) => ({ ...receipt, deduplicated: true })));
    for (const text of ['b', 'c']) await runner.run(noteDecider, write(text, text, { noteId: 'n-2' }), undefined);
    const refused = [write('9', 'd', { noteId: 'n-1' }), write('9', 'd', { noteId: 'n-2' })].map((each) =>
      part({ decider: noteDecider, command: each, known: undefined }),
    );
    await expect(runner.runTogether(refused)).rejects.toMatchObject({ code: 'NOTE_FULL' });
    expect(await everything(store)).toHaveLength(4);
  });

  it('decides one after the other on the same stream, in one append', async () => {
    const { runner, store } = testRunner(versions);
    const parts = ['a', 'b'].map((text) =>
      part({ decider: noteDecider, command: write(text, text, { noteId: 'n-1' }), known: undefined }),
    );
    const receipts = await runner.runTogether(parts);
    expect(receipts.map(({ stream, version }) => [stream, version])).toEqual([
      ['note-n-1', 1n],
      ['note-n-1', 1n],
    ]);
    expect(await everything(store)).toHaveLength(2);
    const full = ['c', 'd'].map((text) =>
      part({ decider: noteDecider, command: write(text, text, { noteId: 'n-1' }), known: undefined }),
    );
    await expect(runner.runTogether(full)).rejects.toMatchObject({ code: 'NOTE_FULL' });
    expect(await everything(store)).toHaveLength(2);
  });
});

describe('a personal text', () => {
  it('never stands in the log in clear, and reads as it was written', async () => {
    const { runner, store, codec } = testRunner(versions);
    await runner.run(noteDecider, write('1', 'Call me: 0151 23456'), undefined);
    const stored = await everything(store);
    expect(JSON.stringify(stored, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toContain(
      '0151',
    );
    expect(stored[0]?.data).toEqual({
      noteId: 'n-1',
      text: { subject: 'customer-c-1', sealed: expect.stringMatching(/^[\w+/]{40,}=*$/) },
    });
    expect((await codec.decode(stored))[0]?.data).toEqual({
      noteId: 'n-1',
      text: { subject: 'customer-c-1', personal: 'Call me: 0151 23456' },
    });
  });

  it('reads as erased once its subject is, while others stay', async () => {
    const { runner, store, codec, keys } = testRunner(versions);
    await runner.run(noteDecider, write('1', 'Hello', { customerId: 'c-1' }), undefined);
    await runner.run(noteDecider, write('2', 'World', { customerId: 'c-2' }), undefined);
    await keys.erase('customer-c-1');
    const read = await codec.decode<Noted>(await everything(store));
    expect(read.map(({ data }) => data.text.personal)).toEqual([ERASED, 'World']);
    await expect(runner.run(noteDecider, write('3', 'Again', { noteId: 'n-2' }), undefined)).rejects.toMatchObject({
      code: 'SUBJECT_ERASED',
    });
  });

  it('can not be moved to another event or place', async () => {
    const { runner, store, codec } = testRunner(versions);
    await runner.run(noteDecider, write('1', 'Hello'), undefined);
    const [stored] = await everything(store);
    if (!stored) throw new Error('one event');
    await expect(codec.decode([{ ...stored, id: '00000000-0000-5000-8000-000000000000' }])).rejects.toThrow();
    await expect(
      codec.decode([{ ...stored, data: { noteId: 'n-1', copy: (stored.data as { text: Personal }).text } }]),
    ).rejects.toThrow();
  });
});

describe('an older event', () => {
  it('is read through the upcaster of its type', async () => {
    const store = new MemoryEventStore();
    await testRunner(versions, store).runner.run(noteDecider, write('1', 'Hello'), undefined);
    const { codec } = testRunner(
      { NoteWritten: { version: 2, upcast: (data) => ({ ...(data as object), language: 'en' }) } },
      store,
    );
    const [stored] = await everything(store);
    const [read] = await codec.decode(stored ? [{ ...stored, data: { noteId: 'n-1' } }] : []);
    expect(read?.data).toEqual({ noteId: 'n-1', language: 'en' });
  });
});
