import type { Command } from '#event-sourcing';
import type { ScoredMeasure } from './score.events.js';

/** By a policy, for each month that is closed. */
export type ReviewPartnerScore = Command<
  'ReviewPartnerScore',
  { partnerId: string; month: string; score: number | null; jobs: number; measures: readonly ScoredMeasure[] }
>;
/** `month`: the one whose review had the consequence. */
export type OverruleScoreConsequence = Command<
  'OverruleScoreConsequence',
  { partnerId: string; month: string; reason: string }
>;

export type PartnerScoreCommand = ReviewPartnerScore | OverruleScoreConsequence;
