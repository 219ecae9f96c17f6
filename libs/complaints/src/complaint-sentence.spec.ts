import { describe, expect, it } from '@jest/globals';
import type { ComplaintEvent } from './complaint.events.js';
import { safetyFlagged } from './complaint.fixtures.js';
import { complaintNumber } from './complaint-number.js';
import { sentenceOf } from './complaint-sentence.js';
import { approved } from './settlement.fixtures.js';
import { complaintSamples } from './testing.js';

const events = Object.values(complaintSamples).filter(
  (event): event is ComplaintEvent => 'complaintId' in event.data && !('key' in event.data),
);

const personalTexts = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'personal' in value ? [String(value.personal)] : Object.values(value).flatMap(personalTexts);
};

describe('what happened to a complaint', () => {
  it.each(events.map((event) => [event.type, event] as const))(
    'is a sentence without personal texts for %s',
    (_, event) => {
      const sentence = sentenceOf(event);
      expect(sentence).toMatch(/^\S.*[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
      for (const text of personalTexts(event.data)) expect(sentence).not.toContain(text);
    },
  );

  it('says what matters', () => {
    expect(sentenceOf(safetyFlagged())).toBe('The safety flag was set to injury: it is critical.');
    expect(sentenceOf(approved({ value: { amount: 1_250, currency: 'EUR' } }))).toBe(
      'supervisor-1 approved the settlement as supervisor, worth 12.50 EUR.',
    );
  });
});

describe('the number of a complaint', () => {
  it('is short, the same for ever, and rarely that of another one', () => {
    const numbers = Array.from({ length: 20_000 }, (_, n) => complaintNumber(`c-${n}`, '2026-03-02T08:30:00.000Z'));
    expect(numbers[1]).toBe('C26-D3VESAZE');
    expect(numbers.every((number) => /^C26-[0-9A-HJKMNP-TV-Z]{8}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
