import { describe, expect, it } from '@jest/globals';
import type { ReturnEvent } from './return.events.js';
import { sentenceOf } from './return-sentence.js';
import { returnSamples } from './testing.js';

const events = Object.values(returnSamples).filter((event): event is ReturnEvent => !('purchaseId' in event.data));

const personalTexts = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'personal' in value ? [String(value.personal)] : Object.values(value).flatMap(personalTexts);
};

describe('what happened to a return', () => {
  it.each(events.map((event) => [event.type, event] as const))(
    'is a sentence without personal texts: %s',
    (_, event) => {
      const sentence = sentenceOf(event);
      expect(sentence).toMatch(/^\S.*[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
      for (const text of personalTexts(event.data)) expect(sentence).not.toContain(text);
    },
  );
});
