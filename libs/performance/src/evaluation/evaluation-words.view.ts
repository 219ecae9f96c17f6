import { graphqlEnum } from '#graphql';
import { EVALUATION_PARTS, EVALUATION_RATINGS, SPECIAL_CAUSES } from './evaluation-words.events.js';

export const EvaluationPartEnum = graphqlEnum(
  'EvaluationPart',
  EVALUATION_PARTS,
  'The parts of a service evaluation.',
  {
    SYSTEM: 'Organisation, people, means, rules and how they are kept and improved.',
    GOODS_SERVICE: 'Service about the goods: information, support, delivery, repair, quality, taking back.',
    CUSTOMER_SERVICE: 'Relations with customers, and their complaints.',
  },
);
export const EvaluationRatingEnum = graphqlEnum(
  'EvaluationRating',
  EVALUATION_RATINGS,
  'What a service evaluation comes to.',
);
export const SpecialCauseEnum = graphqlEnum(
  'SpecialDeductionCause',
  SPECIAL_CAUSES,
  'For what points are taken off besides those of the clauses.',
  {
    LAW: 'Against a law.',
    OWN_RULES: 'Against the organisation’s own rules of service.',
    TRADE_RULES: 'Against what the trade asks for.',
    SERVICE_SYSTEM: 'It keeps the service from working.',
  },
);
