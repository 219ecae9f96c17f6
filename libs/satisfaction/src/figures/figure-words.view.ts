import { graphqlEnum } from '#graphql';
import { INTERVALS } from '#values';
import {
  GAP_BASES,
  RESPONSE_ORDERS,
  SATISFACTION_DIMENSIONS,
  SATISFACTION_MEASURES,
  SATISFACTION_PARTS,
} from './figure-words.js';

export const SatisfactionDimensionEnum = graphqlEnum(
  'SatisfactionDimension',
  SATISFACTION_DIMENSIONS,
  'What answers are grouped by.',
  { CHANNEL: 'By which channel the case came.', ANSWERED_BY: 'How the answers came; unknown of those who have not.' },
);

export const SatisfactionIntervalEnum = graphqlEnum(
  'SatisfactionInterval',
  INTERVALS,
  'The steps of a chart of satisfaction, in the zone asked for.',
  { WEEK: 'From Monday on.' },
);

export const SatisfactionMeasureEnum = graphqlEnum(
  'SatisfactionMeasure',
  SATISFACTION_MEASURES,
  'What a trend is of.',
  {
    CSAT: 'The share of 4 and 5.',
    NPS: 'The net promoter score.',
    CES: 'The mean ease.',
    DISSATISFACTION: 'The share of low answers.',
  },
);

export const SatisfactionPartEnum = graphqlEnum('SatisfactionPart', SATISFACTION_PARTS, 'Which answers of a figure.', {
  RESPONSES: 'All.',
  CSAT: 'Those that say how satisfied they are.',
  SATISFIED: 'Those with 4 or 5.',
  NPS: 'Those that say whether they would recommend.',
  PROMOTERS: 'Those with 9 or 10.',
  DETRACTORS: 'Those with 0 to 6.',
  CES: 'Those that say how easy it was.',
  JUDGED: 'Those that say how satisfied they are, or whether they would recommend.',
  DISSATISFIED: 'The low ones of these.',
  INVITED: 'Those invited, by when they were, also without an answer.',
  REPLIED: 'Those of them who answered, whenever that was.',
});

export const GapBasisEnum = graphqlEnum('GapBasis', GAP_BASES, 'Where expectations come from.', {
  PAIRED: 'Asked at booking or intake, paired by case with what was perceived.',
  AFTERWARDS: 'Asked afterwards with what was perceived, which colours them.',
});

export const ResponseOrderEnum = graphqlEnum('SurveyResponseOrder', RESPONSE_ORDERS, 'In which order.', {
  CSAT_ASC: 'The least satisfied first.',
});
