import type { PartnersPolicy } from '../partners.policy-section.js';
import { refusal } from './partner-rejection.js';
import { VETTING_CRITERIA, type VettingCriterion } from './partner-words.events.js';

export type Scores = Readonly<Record<VettingCriterion, number>>;

/**
 * The weighted mean of the scores, from 0 (the lowest in all) to 100 (the highest in all), to two decimals; and the
 * criteria whose score alone is too low.
 *
 * @throws PARTNER_SCORE_IMPOSSIBLE
 */
export const vettingOf = (
  scores: Scores,
  { lowest, highest, weights, passMark, leastScore }: PartnersPolicy['vetting'],
) => {
  for (const criterion of VETTING_CRITERIA) {
    const score = scores[criterion];
    if (!(score >= lowest && score <= highest))
      throw refusal('PARTNER_SCORE_IMPOSSIBLE', null, { criterion, score, lowest, highest });
  }
  const total = VETTING_CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0);
  const weighted = VETTING_CRITERIA.reduce(
    (sum, criterion) => sum + weights[criterion] * (scores[criterion] - lowest),
    0,
  );
  const points = Math.round((10_000 * weighted) / (total * (highest - lowest))) / 100;
  const below = VETTING_CRITERIA.filter((criterion) => scores[criterion] < leastScore);
  return { points, below, isPassed: below.length === 0 && points >= passMark };
};
