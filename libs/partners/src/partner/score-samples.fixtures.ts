import { personal } from '#event-sourcing';
import type { PartnersPolicy } from '../partners.policy-section.js';
import type { PartnerScoreReviewed, ScoreConsequenceOverruled, ScoredMeasure } from './score.events.js';

type Data<E extends { data: object }> = Partial<E['data']>;

const AT = '2026-03-02T09:00:00.000Z';

/** Watched after two months below 60, suspended after one below 30. */
export const scorePolicy: PartnersPolicy['scores'] = {
  watch: { below: 60, months: 2, leastJobs: 5 },
  lift: { from: 60, months: 2, leastJobs: 5 },
  suspension: { below: 30, leastJobs: 10 },
  current: { months: 3, vettingJobs: 10 },
};

export const measures: readonly ScoredMeasure[] = [
  { measure: 'ON_TIME_ARRIVAL', value: 0.75, n: 12, points: 20, weight: 50 },
  { measure: 'CSAT', value: 0.9, n: 4, points: 85.714, weight: 50 },
  { measure: 'PROMISE_COMPLIANCE', value: null, n: 0, points: null, weight: 0 },
];

export const scoreReviewed = (changes: Data<PartnerScoreReviewed> = {}): PartnerScoreReviewed => ({
  type: 'PartnerScoreReviewed',
  data: {
    partnerId: 'p-1',
    month: '2026-02',
    jobs: 12,
    score: 52.5,
    measures,
    before: { status: 'ACTIVE', isForScore: false },
    consequence: 'WATCH',
    months: ['2026-01', '2026-02'],
    explanation:
      '2026-01: 55 of 100 on 10 jobs, 2026-02: 52.5 of 100 on 12 jobs, below 60: it is watched. Most was lost by on time arrival (20 of 100 points, 40 lost), csat (85.71 of 100 points, 7.14 lost).',
    rules: { watch: scorePolicy.watch, lift: scorePolicy.lift, suspension: scorePolicy.suspension },
    current: { score: 61.48, months: ['2026-01', '2026-02'], jobs: 22, vettingPoints: 78.75, vettingJobs: 10 },
    packVersion: '2026.1',
    reviewedBy: 'system',
    reviewedAt: AT,
    ...changes,
  },
});

export const consequenceOverruled = (changes: Data<ScoreConsequenceOverruled> = {}): ScoreConsequenceOverruled => ({
  type: 'ScoreConsequenceOverruled',
  data: {
    partnerId: 'p-1',
    month: '2026-02',
    consequence: 'WATCH',
    months: ['2026-01', '2026-02'],
    restored: 'ACTIVE',
    reason: personal('partner-p-1', 'The roads were flooded.'),
    overruledBy: 'manager-1',
    overruledAt: AT,
    ...changes,
  },
});

export const scoreSamples = {
  PartnerScoreReviewed: scoreReviewed(),
  ScoreConsequenceOverruled: consequenceOverruled(),
};
