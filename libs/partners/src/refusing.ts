import { type Json, Rejection, type Rule } from '#event-sourcing';

type Details = Readonly<{ [key: string]: Json }>;

/** Makes refusals by one of these rules: where it stands, what is missing and what comes next. */
export const refusing =
  <Code extends string>(rules: Readonly<Record<Code, Rule>>) =>
  (code: Code, state: string | null, particulars: Details = {}): Rejection<Code> => {
    const [rule, toDo, next] = rules[code];
    const details = { state, missing: null, next, ...particulars };
    const sentences = [
      rule,
      details.state && `It is ${details.state}.`,
      toDo,
      details.missing && `Missing: ${String(details.missing)}.`,
      details.next && `Next: ${String(details.next)}.`,
    ];
    return new Rejection(code, sentences.filter(Boolean).join(' '), details);
  };
