import { describe, expect, it } from '@jest/globals';
import { mappingWith, readField, readRow } from '../import.fixtures.js';

const flag = (when: string, cells: Readonly<Record<string, string>>) =>
  readField('safetyFlag', `{ cases: [{ when: ${when}, is: INJURY }], otherwise: NONE }`, cells);
const injury = { value: 'INJURY', findings: [] };
const none = { value: 'NONE', findings: [] };
const noneFor = (problem: string, given: string | null = null) => ({
  value: 'NONE',
  findings: [{ field: 'safetyFlag', problem, given }],
});

describe('a choice', () => {
  it('is a constant', () => expect(readField('safetyFlag', 'FIRE', {})).toEqual({ value: 'FIRE', findings: [] }));

  it('is told by the value of a column, in capitals or not', () => {
    const entry = '{ column: Wish, empty: ["-"], values: { Money back: REFUND, New one: REPLACE }, otherwise: NONE }';
    const wish = (text: string) => readField('remedySought', entry, { Wish: text });
    const nothing = (problem: string) => ({
      value: null,
      findings: [{ field: 'remedySought', problem, given: null }],
    });
    expect(wish('Money back')).toEqual({ value: 'REFUND', findings: [] });
    expect(wish(' NEW ONE ')).toEqual({ value: 'REPLACE', findings: [] });
    expect(wish('an apology')).toEqual(nothing('NOT_LISTED'));
    expect(wish('')).toEqual(nothing('MISSING'));
    expect(wish('-')).toEqual(nothing('FILLER'));
  });

  it('is the first case of which all conditions hold', () => {
    const entry = `
      cases:
        - { when: { Fire: "yes", Hurt: { above: 0 } }, is: INJURY }
        - { when: { Fire: "yes" }, is: FIRE }
      otherwise: NONE`;
    const value = (Fire: string, Hurt: string) => readField('safetyFlag', entry, { Fire, Hurt }).value;
    expect(value('Yes', '1')).toBe('INJURY');
    expect(value('Yes', '0')).toBe('FIRE');
    expect(value('No', '1')).toBe('NONE');
  });
});

describe('a condition', () => {
  it('is yes or no as the mapping spells them, in capitals or not', () => {
    expect(flag('{ Hurt: "yes" }', { Hurt: 'Y' })).toEqual(injury);
    expect(flag('{ Hurt: "yes" }', { Hurt: 'NO' })).toEqual(none);
    expect(flag('{ Hurt: "no" }', { Hurt: 'false' })).toEqual(injury);
    expect(flag('{ Hurt: "yes" }', { Hurt: 'maybe' })).toEqual(noneFor('NOT_LISTED'));
    const mapping = mappingWith(
      'safetyFlag: { cases: [{ when: { Hurt: "yes" }, is: INJURY }], otherwise: NONE }',
      'yes: [ja]\n',
    );
    expect(readRow(mapping, { Hurt: 'Ja' }).complaint.safetyFlag).toBe('INJURY');
  });

  it.each([
    ['1', injury],
    ['2.5', injury],
    ['99999999999999999999', injury],
    ['0', none],
    ['-1', none],
    ['one', noneFor('UNREADABLE', 'one')],
    ['0x10', noneFor('UNREADABLE', '0x10')],
  ])('is a number above another: %s', (text, expected) =>
    expect(flag('{ Hurt: { above: 0 } }', { Hurt: text })).toEqual(expected),
  );

  it('is one of some texts, in capitals or not', () => {
    expect(flag('{ Hurt: [slightly, badly] }', { Hurt: 'Badly' })).toEqual(injury);
    expect(flag('{ Hurt: [slightly, badly] }', { Hurt: 'not' })).toEqual(none);
  });

  it('does not hold where the cell is empty, which is not mentioned', () => {
    for (const when of ['{ Hurt: "yes" }', '{ Hurt: "no" }', '{ Hurt: { above: -1 } }', '{ Hurt: [x] }'])
      expect(flag(when, { Hurt: ' ' })).toEqual(none);
  });

  it('needs its column', () => expect(() => flag('{ Hurt: "yes" }', {})).toThrow('The row lacks Hurt.'));
});
