import { describe, expect, it } from '@jest/globals';
import { lastAnswer } from './last-answer.js';

describe('the last answer', () => {
  it('is given again for the same object beside the same, and made anew beside anything else', () => {
    const made: string[] = [];
    const answer = lastAnswer((of: { name: string }, beside: number) => {
      made.push(`${of.name} ${beside}`);
      return { of, beside };
    });
    const [one, other] = [{ name: 'one' }, { name: 'one' }];
    expect(answer(one, 1)).toBe(answer(one, 1));
    expect(answer(other, 1)).toEqual({ of: other, beside: 1 });
    expect(answer(one, 2)).toEqual({ of: one, beside: 2 });
    expect(answer(one, 1)).toEqual({ of: one, beside: 1 });
    expect(made).toEqual(['one 1', 'one 1', 'one 2', 'one 1']);
  });
});
