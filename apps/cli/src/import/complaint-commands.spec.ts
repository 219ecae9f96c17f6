import { describe, expect, it } from '@jest/globals';
import { complaintIdOf, registration, statement } from './complaint-commands.js';
import { mappingWith, readRow } from './import.fixtures.js';
import type { ImportContext } from './import-kind.js';

const context: ImportContext = { source: 'SHOP', by: 'import', correlationId: 'c-1', at: '2026-01-01T00:00:00.000Z' };
const row = (cells: Readonly<Record<string, string>> = {}, complaint = '') => readRow(mappingWith(complaint), cells);

describe('the command that registers a row', () => {
  it('is the same for ever, whoever imports when and by which mapping', () => {
    const later: ImportContext = { ...context, by: 'other', correlationId: 'c-2', at: '2027-01-01T00:00:00.000Z' };
    const first = registration(row(), context);
    expect(registration(row(), later).id).toBe(first.id);
    expect(registration(row({}, 'title: No'), later).id).toBe(first.id);
  });

  it('is another one for another number, another content or another source, and another complaint but for its content', () => {
    const first = registration(row(), context);
    const others = [registration(row({ No: '2' }), context), registration(row(), { ...context, source: 'OUTLET' })];
    const corrected = registration(row({ Text: 'It leaks a lot.' }), context);
    const ids = [first, corrected, ...others].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(corrected.data.complaintId).toBe(first.data.complaintId);
    expect(new Set([first, ...others].map(({ data }) => data.complaintId)).size).toBe(3);
  });

  it('keeps what was left out as intake notes, and nothing that was put right', () => {
    const told = row(
      { Day: '1016-05-03', Lot: '', Text: 'a\rb' },
      'batch: Lot\noccurredAt: { column: Day, notBefore: "1990-01-01" }',
    );
    expect(told.findings).toHaveLength(3);
    expect(registration(told, context).data.intakeNotes).toEqual([
      { field: 'occurredAt', given: '1016-05-03', problem: 'TOO_EARLY' },
    ]);
  });
});

describe('the command that adds a row to a complaint', () => {
  it('says what the row says, under ids of its own', () => {
    const told = row();
    const added = statement(told, context);
    expect(added).toEqual({
      id: expect.any(String),
      type: 'AddStatement',
      data: {
        complaintId: complaintIdOf(told, context),
        statementId: expect.any(String),
        words: 'It leaks.',
        source: { system: 'SHOP', number: '1' },
        statedAt: '2020-02-29T23:00:00.000Z',
      },
      by: 'import',
      roles: ['system'],
      at: '2026-01-01T00:00:00.000Z',
      origin: 'IMPORT',
      occurredAt: '2020-02-29T23:00:00.000Z',
      correlationId: 'c-1',
    });
    expect(new Set([added.id, added.data.statementId, registration(told, context).id]).size).toBe(3);
    expect(statement(row(), context)).toEqual(added);
  });
});
