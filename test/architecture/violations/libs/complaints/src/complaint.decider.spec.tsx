import { describe, expect, fit, it, jest } from '@jest/globals';

describe.only('a complaint', () => {
  it('expects nothing', () => {
    jest.fn();
  });
  it.skip('is skipped', () => expect(1).toBe(1));
  it.todo('is not written');
  fit('is focused', () => expect(1).toBe(1));
});
