import { describe, expect, it } from '@jest/globals';
import { ranked } from './group.js';

describe('places', () => {
  it('go down with the score, are shared by equals, and none is without a score', () => {
    const places = ranked([
      { id: 'a', score: 70 },
      { id: 'b', score: 90 },
      { id: 'c', score: null },
      { id: 'd', score: 90 },
      { id: 'e', score: 10 },
    ]);
    expect(Object.fromEntries(places)).toEqual({ a: 3, b: 1, d: 1, e: 4 });
  });
});
