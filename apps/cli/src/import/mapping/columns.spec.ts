import { describe, expect, it } from '@jest/globals';
import { columnsOf } from './columns.js';

describe('the columns of a file', () => {
  it('are found by their names, whatever the case of their letters and the spaces around them', () => {
    const columns = columnsOf([' Number', 'TEXT ', 'other']);
    expect([columns.place('number'), columns.place(' Text '), columns.count]).toEqual([0, 1, 3]);
    expect(columns.missing()).toEqual([]);
    expect(columns.unused()).toEqual(['other']);
  });

  it('are remembered where they are missing, unless they are optional', () => {
    const columns = columnsOf(['number']);
    expect([columns.place('text'), columns.place('date'), columns.place('lot', true)]).toEqual([null, null, null]);
    expect(columns.missing()).toEqual(['text', 'date']);
  });

  it('are refused where two have the same name, of which nobody knows which is meant', () =>
    expect(() => columnsOf(['number', 'Text', 'text '])).toThrow(
      'Two columns are called text: give each a name of its own in the first line.',
    ));

  it('may have no names, which nobody means', () => expect(columnsOf(['number', '', '']).count).toBe(3));
});
