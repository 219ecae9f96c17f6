import { type Json, Rejection } from '#event-sourcing';

/** What a rule says, what can be done about it, and by which command. */
export type Rule = readonly [rule: string, toDo: string, next: string | null];

/** Makes refusals by one of these rules. */
export const refusing =
  <Code extends string>(rules: Readonly<Record<Code, Rule>>) =>
  (code: Code, details: Readonly<{ [key: string]: Json }> = {}): Rejection<Code> => {
    const [rule, toDo, next] = rules[code];
    return new Rejection(code, `${rule} ${toDo}`, { rule, next, ...details });
  };
