import { describe, expect, it } from '@jest/globals';
import { wide } from './wide.js';

describe('a wide object', () => {
  it('has the fields of all parts, the later ones winning, and is a new one each time', () => {
    const made = wide();
    const first = made({ a: 1, b: [2] }, { c: null, a: 3 });
    expect(first).toEqual({ a: 3, b: [2], c: null });
    expect(made({ a: 4, b: [] }, { c: 'x', a: 5 })).toEqual({ a: 5, b: [], c: 'x' });
    expect(first).toEqual({ a: 3, b: [2], c: null });
  });
});
