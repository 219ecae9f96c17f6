// Stored for ever in events: a list may gain a value, never lose or rename one.

/** What a scorecard is made of, in the order of the weights. */
export const MEASURES = [
  'ON_TIME_ARRIVAL',
  'FIRST_TIME_FIX',
  'REPEAT_REPAIR',
  'CSAT',
  'COMPLAINT_RATE',
  'OFFER_ACCEPTANCE',
  'PROMISE_COMPLIANCE',
  'COST_PER_JOB',
  'QUALITY_CHECK_FAILURE',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Whose scorecard it is. */
export const SCORED = ['PARTNER', 'OUTLET', 'TECHNICIAN'] as const;
export type Scored = (typeof SCORED)[number];
