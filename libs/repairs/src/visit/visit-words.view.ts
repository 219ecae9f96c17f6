import { graphqlEnum } from '#graphql';
import { VISIT_CANCELLATIONS, VISIT_MISSES, VISIT_STATUSES } from '../repair-words.events.js';

export const VisitStatusEnum = graphqlEnum('VisitStatus', VISIT_STATUSES, 'Where a visit stands.', {
  STARTED: 'The technician is there.',
  MISSED: 'Somebody was not there.',
});
export const VisitMissEnum = graphqlEnum('VisitMiss', VISIT_MISSES, 'Who was not there.');
export const VisitCancellationEnum = graphqlEnum(
  'VisitCancellation',
  VISIT_CANCELLATIONS,
  'Why a visit does not take place.',
  { ASSIGNMENT_WITHDRAWN: 'The order was taken from the outlet.' },
);
