import { type Json, Rejection } from '#event-sourcing';
import { RULES } from './complaint-rules.js';
import type { Complaint } from './complaint-state.js';

export type ComplaintRejection = keyof typeof RULES;

type Details = Readonly<{ [key: string]: Json }>;

/** The refusal by one rule: what it says, where the complaint stands, what is missing and what comes next. */
export const refusal = (
  code: ComplaintRejection,
  complaint: Complaint | null,
  particulars: Details = {},
): Rejection<ComplaintRejection> => {
  const [rule, toDo, next] = RULES[code];
  const details = { state: complaint ? complaint.status : null, missing: null, next, ...particulars };
  const sentences = [
    rule,
    details.state && `The complaint is ${details.state}.`,
    toDo,
    details.missing && `Missing: ${listed(details.missing)}.`,
    details.next && `Next: ${listed(details.next)}.`,
  ];
  return new Rejection(code, sentences.filter(Boolean).join(' '), details);
};

const listed = (value: Json): string => (Array.isArray(value) ? value.join(', ') : String(value));
