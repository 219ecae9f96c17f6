import { type Json, Rejection } from '#event-sourcing';

type Rule = readonly [rule: string, toDo: string, next: string | null];
type Details = Readonly<{ [key: string]: Json }>;

/** Makes refusals by one of these rules: the rule, what is missing, and what comes next. */
export const refusing =
  <Code extends string>(rules: Readonly<Record<Code, Rule>>) =>
  (code: Code, particulars: Details = {}): Rejection<Code> => {
    const [rule, toDo, next] = rules[code];
    return new Rejection(code, `${rule} ${toDo}${next ? ` Next: ${next}.` : ''}`, {
      missing: null,
      next,
      ...particulars,
    });
  };
