import { active, ofPartner, partnerCommand, partnerSuspended, putOnWatch } from './partner.fixtures.js';
import type { ReviewPartnerScore } from './score.commands.js';
import type { PartnerScoreReviewed } from './score.events.js';
import { measures, scoreReviewed } from './score-samples.fixtures.js';

/** A month from which nothing followed. */
export const monthReviewed = (changes: Partial<PartnerScoreReviewed['data']> = {}): PartnerScoreReviewed =>
  scoreReviewed({ consequence: 'NONE', months: [], ...changes });

export const reviewAsked = (changes: Partial<ReviewPartnerScore['data']> = {}): ReviewPartnerScore =>
  partnerCommand(
    'ReviewPartnerScore',
    { partnerId: 'p-1', month: '2026-02', score: 52.5, jobs: 12, measures, ...changes },
    { by: 'system' },
  );

/** Two bad months, and the watch that followed. */
export const watchedForScore = () => [
  ...active(),
  monthReviewed({ month: '2026-01', score: 55, jobs: 10 }),
  { ...putOnWatch(), data: { ...putOnWatch().data, reason: ofPartner(scoreReviewed().data.explanation) } },
  scoreReviewed(),
];

/** One month below the floor. */
export const suspendedForScore = () => [
  ...active(),
  partnerSuspended({ cause: 'LOW_SCORE' }),
  scoreReviewed({ score: 20, consequence: 'SUSPENSION', months: ['2026-02'] }),
];
