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
  {
    TECHNICIAN_UNAVAILABLE: 'The technician is absent, has left, or works for another outlet.',
    TECHNICIAN_UNQUALIFIED: 'The technician lacks a skill of the job, or its certificate does not hold any more.',
    ASSIGNMENT_WITHDRAWN: 'The order was taken from the outlet.',
  },
);
