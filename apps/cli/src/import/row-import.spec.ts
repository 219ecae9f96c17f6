import { describe, expect, it } from '@jest/globals';
import { type Command, Rejection } from '#event-sourcing';
import { EventMalformed, IdempotencyKeyReused } from '#event-store';
import { mappingWith, readRow } from './import.fixtures.js';
import type { ImportContext, Send } from './import-kind.js';
import { rowImport } from './row-import.js';

const context: ImportContext = { source: 'SHOP', by: 'import', correlationId: 'c-1', at: '2026-01-01T00:00:00.000Z' };
const receipt = (deduplicated: boolean, position: string | null) => ({
  stream: 'complaint-1',
  id: '1',
  version: 0n,
  position,
  deduplicated,
});

/** What becomes of a row where each command in turn is answered so. */
const outcome = async (...answers: (ReturnType<typeof receipt> | Error)[]) => {
  const sent: string[] = [];
  const send: Send = async ({ type }: Command) => {
    sent.push(type);
    const answer = answers[sent.length - 1];
    if (!answer) throw new Error(`Nobody expected ${type}.`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { became: await rowImport(send, '05')(readRow(mappingWith()), context), sent };
};
const known = new Rejection('COMPLAINT_ALREADY_REGISTERED', 'This number is registered already.');

describe('a row that is imported', () => {
  it('registers a complaint', async () =>
    expect(await outcome(receipt(false, '06'))).toEqual({ became: 'REGISTERED', sent: ['RegisterComplaint'] }));

  it('is a repeat where this import registered the same', async () =>
    expect((await outcome(receipt(true, '06'))).became).toBe('REPEAT'));

  it('is there already where an earlier import registered the same', async () => {
    expect((await outcome(receipt(true, '05'))).became).toBe('THERE_ALREADY');
    expect((await outcome(receipt(true, null))).became).toBe('THERE_ALREADY');
  });

  it('is there already where the mapping has changed since', async () =>
    expect(await outcome(new IdempotencyKeyReused('c-1'))).toEqual({
      became: 'THERE_ALREADY',
      sent: ['RegisterComplaint'],
    }));

  it('adds a statement where its number is known with other content', async () =>
    expect(await outcome(known, receipt(false, '07'))).toEqual({
      became: 'STATEMENT_ADDED',
      sent: ['RegisterComplaint', 'AddStatement'],
    }));

  it('adds no statement twice', async () => {
    expect((await outcome(known, receipt(true, '07'))).became).toBe('REPEAT');
    expect((await outcome(known, receipt(true, '04'))).became).toBe('THERE_ALREADY');
    expect((await outcome(known, new IdempotencyKeyReused('c-1'))).became).toBe('THERE_ALREADY');
  });

  it('is refused by a rule, which is said', async () => {
    const future = new Rejection('COMPLAINT_IN_THE_FUTURE', 'It can not have been reported yet.');
    const refused = { refused: 'COMPLAINT_IN_THE_FUTURE: It can not have been reported yet.' };
    expect((await outcome(future)).became).toEqual(refused);
    expect((await outcome(known, future)).became).toEqual(refused);
  });

  it('is refused where no event can hold it', async () =>
    expect((await outcome(new EventMalformed('The text is too long.'))).became).toEqual({
      refused: expect.stringContaining('The text is too long.'),
    }));

  it('is not to blame for an outage', async () => {
    await expect(outcome(new Error('connection lost'))).rejects.toThrow('connection lost');
    await expect(outcome(known, new Error('connection lost'))).rejects.toThrow('connection lost');
  });
});
