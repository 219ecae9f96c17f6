import { graphqlEnum } from '#graphql';
import { MEASURES, SCORED } from './performance-words.events.js';

export const ScoredEnum = graphqlEnum('Scored', SCORED, 'Whose scorecard it is.');

export const MeasureEnum = graphqlEnum('Measure', MEASURES, 'What a scorecard is made of.', {
  ON_TIME_ARRIVAL: 'Arrivals within the agreed window / arrivals and visits that the technician missed.',
  FIRST_TIME_FIX: 'Jobs done on the first visit and not asked for again within 30 days / closed jobs.',
  REPEAT_REPAIR: 'Jobs asked for again, by the same symptom of the same unit, within 30 days / closed jobs.',
  CSAT: 'Answers of 4 or 5 / answers.',
  COMPLAINT_RATE: 'Complaints about the work or the conduct per 100 closed jobs.',
  OFFER_ACCEPTANCE: 'Accepted offers / offers that were accepted, declined or lapsed.',
  PROMISE_COMPLIANCE: 'Kept promises / kept and broken ones. Not counted yet.',
  COST_PER_JOB: 'What the company bears of the costs of closed jobs / jobs.',
  QUALITY_CHECK_FAILURE: 'Failed quality checks / quality checks.',
});
