import type { PartnerEvent } from './partner.events.js';
import type { PartnerStatus, SuspensionCause } from './partner-words.events.js';
import type { PartnerScoreReviewed } from './score.events.js';
import type { ScoreConsequence } from './score-words.events.js';

/** A month that was looked at. */
export type ReviewedMonth = Readonly<{
  month: string;
  score: number | null;
  jobs: number;
  before: PartnerScoreReviewed['data']['before'];
  consequence: ScoreConsequence;
  months: readonly string[];
}>;

export type Scoring = Readonly<{
  vettingPoints: number | null;
  /** By month, the latest last. */
  reviews: readonly ReviewedMonth[];
  /** Months that count no more, as a consequence of theirs was overruled. */
  overruled: readonly string[];
  /** The month whose consequence made the partner stand where it stands; null where something else did. */
  standsBy: string | null;
  /** Whether it is watched for its scores. */
  isWatchedForScore: boolean;
}>;

export const NOT_SCORED: Scoring = {
  vettingPoints: null,
  reviews: [],
  overruled: [],
  standsBy: null,
  isWatchedForScore: false,
};

/** So many months are remembered: more than any rule looks back to. */
const MOST_MONTHS = 60;

/** What changes where a partner stands comes first in its append, and then why. */
export const scoringAfter = (scoring: Scoring, event: PartnerEvent): Scoring => {
  switch (event.type) {
    case 'PartnerVetted':
      return { ...scoring, vettingPoints: event.data.points };
    case 'PartnerPutOnWatch':
    case 'PartnerWatchLifted':
    case 'PartnerSuspended':
    case 'PartnerReinstated':
    case 'PartnerExited':
      return { ...scoring, standsBy: null, isWatchedForScore: false };
    case 'PartnerScoreReviewed':
      return reviewed(scoring, event);
    case 'ScoreConsequenceOverruled':
      return {
        ...scoring,
        overruled: [...scoring.overruled, ...event.data.months],
        isWatchedForScore:
          event.data.restored === 'WATCH' ? wasForScore(scoring, event.data.month) : scoring.isWatchedForScore,
      };
    default:
      return scoring;
  }
};

const reviewed = (scoring: Scoring, { data }: PartnerScoreReviewed): Scoring => {
  const { month, score, jobs, before, consequence, months } = data;
  const reviews = [...scoring.reviews, { month, score, jobs, before, consequence, months }];
  reviews.sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    ...scoring,
    reviews: reviews.slice(-MOST_MONTHS),
    standsBy: consequence === 'NONE' ? scoring.standsBy : month,
    isWatchedForScore: consequence === 'NONE' ? scoring.isWatchedForScore : consequence === 'WATCH',
  };
};

const wasForScore = ({ reviews }: Scoring, month: string): boolean =>
  reviews.find((each) => each.month === month)?.before.isForScore ?? false;

/** Where a consequence leaves a partner. */
export const STATUS_BY: Readonly<Record<Exclude<ScoreConsequence, 'NONE'>, PartnerStatus>> = {
  WATCH: 'WATCH',
  WATCH_LIFTED: 'ACTIVE',
  SUSPENSION: 'SUSPENDED',
};

export const LOW_SCORE: SuspensionCause = 'LOW_SCORE';
