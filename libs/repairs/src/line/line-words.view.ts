import { graphqlEnum } from '#graphql';
import { AUTHORISATION_BASES, LINE_STATUSES, PART_PROBLEMS, QUOTE_ITEM_KINDS } from '../repair-words.events.js';

export const LINE_COST_KINDS = ['PARTS', 'LABOUR', 'TRAVEL'] as const;

export const LineStatusEnum = graphqlEnum('WorkOrderLineStatus', LINE_STATUSES, 'Where a line of work stands.', {
  QUOTED: 'The customer is asked whether it is wanted at this price.',
  AUTHORISED: 'It may be done; parts that it takes are not held for it yet.',
  IRREPARABLE: 'It can not be repaired: the statutory remedies come next.',
  RETURNED: 'What was repaired in the workshop is with the customer again.',
});
export const LineCostKindEnum = graphqlEnum('LineCostKind', LINE_COST_KINDS, 'What the cover of a line is about.');
export const QuoteItemKindEnum = graphqlEnum('QuoteItemKind', QUOTE_ITEM_KINDS, 'What a position is.');
export const AuthorisationBasisEnum = graphqlEnum(
  'AuthorisationBasis',
  AUTHORISATION_BASES,
  'On whose word a line is done.',
  {
    CUSTOMER: 'The customer has agreed to a quote.',
    WARRANTY: 'The company bears all of it, so that nobody was asked.',
    GOODWILL: 'The company bears it though it would not have to.',
  },
);
export const PartProblemEnum = graphqlEnum('PartProblem', PART_PROBLEMS, 'Why a part that came is of no use.', {
  DEAD_ON_ARRIVAL: 'It does not work: it goes to the defective parts.',
  WRONG_PART: 'It is another one than is needed: it goes back to stock.',
});
