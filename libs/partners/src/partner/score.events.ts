import type { Event, Personal } from '#event-sourcing';
import type { PartnerStatus } from './partner-words.events.js';
import type { ScoreConsequence } from './score-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** What a measure of a scorecard added: points 0 to 100 and its share of the score in percent. */
export type ScoredMeasure = Readonly<{
  measure: string;
  value: number | null;
  n: number;
  points: number | null;
  weight: number;
}>;

/** The numbers of the pack that a month was looked at with. */
export type ScoreRules = Readonly<{
  watch: Readonly<{ below: number; months: number; leastJobs: number }>;
  lift: Readonly<{ from: number; months: number; leastJobs: number }>;
  suspension: Readonly<{ below: number; leastJobs: number }>;
}>;

/**
 * What a partner is worth to dispatch from now on: the scores of the latest months by their jobs, and the points of the
 * vetting as if they were so many jobs more. Null where neither is known.
 */
export type CurrentScore = Readonly<{
  score: number | null;
  months: readonly string[];
  jobs: number;
  vettingPoints: number | null;
  vettingJobs: number;
}>;

/**
 * A month's score was looked at, and what followed from it, in the same append: the partner is watched, is watched no
 * more, is suspended, or nothing. `months` are those that the consequence rests on.
 */
export type PartnerScoreReviewed = Event<
  'PartnerScoreReviewed',
  {
    partnerId: string;
    /** Such as 2026-03, in the company's zone. */
    month: string;
    jobs: number;
    score: number | null;
    measures: readonly ScoredMeasure[];
    /** Where the partner stood before, and whether it stood there for its scores. */
    before: Readonly<{ status: PartnerStatus; isForScore: boolean }>;
    consequence: ScoreConsequence;
    months: readonly string[];
    /** Why, for people. */
    explanation: string;
    rules: ScoreRules;
    current: CurrentScore;
    packVersion: string;
    reviewedBy: string;
    reviewedAt: string;
  }
>;

/**
 * Somebody in charge set a consequence aside: its months count no more. `restored` is where the partner stands again by
 * this append; null where it stood elsewhere already.
 */
export type ScoreConsequenceOverruled = Event<
  'ScoreConsequenceOverruled',
  {
    partnerId: string;
    month: string;
    consequence: ScoreConsequence;
    months: readonly string[];
    restored: PartnerStatus | null;
    reason: Personal;
    overruledBy: string;
    overruledAt: string;
  }
>;

export type PartnerScoreEvent = PartnerScoreReviewed | ScoreConsequenceOverruled;
