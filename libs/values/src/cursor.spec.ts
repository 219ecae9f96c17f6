import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '#values';

const place = z.strictObject({ at: z.string(), id: z.string() });

describe('a cursor', () => {
  it('is read back', () => {
    const cursor = encodeCursor({ at: '2026-03-02', id: 'größer' });
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, place)).toEqual({ at: '2026-03-02', id: 'größer' });
  });

  it('of another list is null', () => expect(decodeCursor(encodeCursor({ page: 2 }), place)).toBeNull());

  it('is null for any other text, and never throws', () =>
    fc.assert(
      fc.property(fc.string(), (text) => expect(decodeCursor(text, place)).toBeNull()),
      { seed: 20260302 },
    ));
});
