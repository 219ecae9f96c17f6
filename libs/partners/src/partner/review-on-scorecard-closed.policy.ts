import type { Policy } from '#event-sourcing';
import type { ScorecardClosed } from '#performance/events';
import type { ReviewPartnerScore } from './score.commands.js';

/** Every month that is closed is looked at: whether something follows from it, and what the partner is worth to dispatch. */
export const reviewOnScorecardClosed: Policy<ScorecardClosed, ReviewPartnerScore> = {
  name: 'review-on-scorecard-closed',
  categories: ['scorecard'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'ScorecardClosed') return [];
    const { partnerId, month, score, jobs } = data;
    const measures = data.measures.map(({ measure, value, n, points, weight }) => ({
      measure,
      value,
      n,
      points,
      weight,
    }));
    return [{ ask: { type: 'ReviewPartnerScore', data: { partnerId, month, score, jobs, measures } } }];
  },
};
