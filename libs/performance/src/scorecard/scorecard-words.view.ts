import { graphqlEnum } from '#graphql';

export const MEASURE_UNITS = ['SHARE', 'PER_100_JOBS', 'MINOR_UNITS'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];
export const MeasureUnitEnum = graphqlEnum('MeasureUnit', MEASURE_UNITS, 'What a value is counted in.', {
  SHARE: 'From 0 to 1.',
  MINOR_UNITS: 'Cents, or what is smallest, of the company’s currency.',
});

export const SCORECARD_ORDERS = ['SCORE_DESC', 'SCORE_ASC', 'JOBS_DESC', 'REVISED_DESC'] as const;
export type ScorecardOrder = (typeof SCORECARD_ORDERS)[number];
export const ScorecardOrderEnum = graphqlEnum('ScorecardOrder', SCORECARD_ORDERS, 'How scorecards are sorted.', {
  SCORE_DESC: 'The best shrunken score first, those without one last.',
  SCORE_ASC: 'The worst shrunken score first, those without one last.',
  REVISED_DESC: 'What was revised last first.',
});

export const SCORECARD_DIMENSIONS = ['REGION'] as const;
export type ScorecardDimension = (typeof SCORECARD_DIMENSIONS)[number];
export const ScorecardDimensionEnum = graphqlEnum(
  'ScorecardDimension',
  SCORECARD_DIMENSIONS,
  'What may not be known of a scorecard.',
  { REGION: 'Where most of the jobs were: not known without a job whose region is.' },
);

export const TRENDS = ['RISING', 'FALLING', 'STEADY', 'UNKNOWN'] as const;
export type TrendDirection = (typeof TRENDS)[number];
export const TrendDirectionEnum = graphqlEnum('TrendDirection', TRENDS, 'Where scores are going.', {
  RISING: 'The whole interval of the slope is above 0.',
  FALLING: 'The whole interval of the slope is below 0.',
  STEADY: 'The interval holds 0: no more than chance may be.',
  UNKNOWN: 'Fewer than three months have a score.',
});
