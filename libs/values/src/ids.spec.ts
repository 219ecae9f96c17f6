import { describe, expect, it } from '@jest/globals';
import { isUuid, newId } from '#values';

describe('a new id', () => {
  it('is the same for the same command and noun, for ever', () =>
    expect(newId('4b8f0c1e-3f5d-4d3c-8a43-0a6c1b3a9f10', 'complaint')).toBe('a1bb931a-5f7e-582b-a99c-210d2fab0457'));

  it('differs by command and by noun', () => {
    const ids = [newId('a', 'task-1'), newId('a', 'task-2'), newId('b', 'task-1')];
    expect(new Set(ids).size).toBe(3);
  });

  it('is a uuid', () => {
    expect(isUuid(newId('a', 'complaint'))).toBe(true);
    expect(isUuid('complaint-1')).toBe(false);
  });
});
