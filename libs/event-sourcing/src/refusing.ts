import type { Json } from './event.js';
import { Rejection } from './rejection.js';

/** What a rule says, what can be done about it, and by which command. */
export type Rule = readonly [rule: string, toDo: string, next: string | null];

/** Makes refusals by one of these rules: the sentences of the rule, and in the details its name, what is missing and what comes next. */
export const refusing =
  <Code extends string>(rules: Readonly<Record<Code, Rule>>) =>
  (code: Code, particulars: Readonly<{ [key: string]: Json }> = {}): Rejection<Code> => {
    const [rule, toDo, next] = rules[code];
    const sentences = [rule, toDo, next && `Next: ${next}.`];
    return new Rejection(code, sentences.filter(Boolean).join(' '), {
      rule: code,
      missing: null,
      next,
      ...particulars,
    });
  };
