import { graphqlEnum } from '#graphql';
import { DEFECTIVE_FINDINGS, DEFECTIVE_KINDS, DEFECTIVE_STATUSES } from './defective-words.events.js';

export const DEFECTIVE_ORDERS = ['DUE_ASC', 'BEGAN_DESC', 'UPDATED_DESC'] as const;
export type DefectiveOrder = (typeof DEFECTIVE_ORDERS)[number];

export const DefectiveKindEnum = graphqlEnum('DefectivePartKind', DEFECTIVE_KINDS, 'Why a piece is defective.', {
  REPLACED: 'A job replaced it.',
  DEAD_ON_ARRIVAL: 'It was new and did not work.',
});
export const DefectiveStatusEnum = graphqlEnum('DefectivePartStatus', DEFECTIVE_STATUSES, 'Where a piece stands.', {
  EXPECTED: 'It is to come back.',
  OVERDUE: 'It should have come back.',
  RECEIVED: 'It is at the outlet.',
  SENT_TO_SUPPLIER: 'It went to its supplier.',
  SCRAPPED: 'It was thrown away.',
  WAIVED: 'It never comes.',
});
export const DefectiveFindingEnum = graphqlEnum('DefectivePartFinding', DEFECTIVE_FINDINGS, 'What was found.', {
  NO_FAULT_FOUND: 'It is sound: no failure of its supplier.',
});
export const DefectiveOrderEnum = graphqlEnum('DefectivePartOrder', DEFECTIVE_ORDERS, 'How they are sorted.', {
  DUE_ASC: 'Those first that are due first; those without a date last.',
});
