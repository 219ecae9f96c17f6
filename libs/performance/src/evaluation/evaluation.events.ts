import type { Event, Personal } from '#event-sourcing';
import type { EvaluationPart, EvaluationRating, SpecialCause } from './evaluation-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** Points that a clause lost: what was found, and where that can be seen. */
export type Deduction = Readonly<{ clause: string; points: number; finding: Personal; evidence: Personal }>;

/** A clause as it counted; one that does not apply to the organisation is left out of both sums. */
export type ClausePoints = Readonly<{
  clause: string;
  part: EvaluationPart;
  /** Points of the clause, and those that were left of them. */
  full: number;
  points: number;
  applies: boolean;
}>;

export type SpecialDeduction = Readonly<{
  cause: SpecialCause;
  points: number;
  finding: Personal;
  evidence: Personal;
}>;

/** What was given on top, by which rule of the pack. */
export type Bonus = Readonly<{
  rule: string;
  points: number;
  source: string;
  version: string;
  /** Where the rule asks for a share: percent. */
  share: number | null;
  evidence: Personal;
}>;

/** The whole evaluation; one that corrects an earlier one takes its place. */
export type ServiceEvaluationRecorded = Event<
  'ServiceEvaluationRecorded',
  {
    evaluationId: string;
    partnerId: string;
    evaluatedOn: string;
    /** Until which day it holds, by the pack. */
    validUntil: string;
    standard: string;
    standardVersion: string;
    clauses: readonly ClausePoints[];
    deductions: readonly Deduction[];
    specialDeductions: readonly SpecialDeduction[];
    bonuses: readonly Bonus[];
    /** Of 100, to two decimals. */
    points: number;
    rating: EvaluationRating;
    stars: number | null;
    passMark: number;
    failingSpecialDeductions: number;
    /** The evaluation that this one takes the place of. */
    corrects: string | null;
    note: Personal | null;
    packVersion: string;
    recordedBy: string;
    recordedAt: string;
  }
>;
