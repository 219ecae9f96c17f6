import { describe, expect, it } from '@jest/globals';
import { partsSamples } from '../testing.js';
import { sentenceOf } from './parts-sentence.js';

describe('what happened to parts', () => {
  it.each(Object.values(partsSamples).map((event) => [event.type, event] as const))('is a sentence: %s', (_, event) => {
    expect(sentenceOf(event)).toMatch(/^\S.*[^.]\.$/);
    expect(sentenceOf(event)).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
  });
});
