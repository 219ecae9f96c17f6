import { graphqlEnum } from '#graphql';
import { INTERVALS } from '#values';
import {
  ANSWER_KINDS,
  CASE_KINDS,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  CONTACT_OUTCOMES,
  CONTACT_STATUSES,
  DISMISSAL_REASONS,
  ESCALATION_CAUSES,
} from './contact-words.events.js';

export const CONTACT_ORDERS = ['RECEIVED_DESC', 'RECEIVED_ASC', 'DUE_ASC'] as const;
export type ContactOrder = (typeof CONTACT_ORDERS)[number];

export const CONTACT_DIMENSIONS = [
  'CHANNEL',
  'DIRECTION',
  'STATUS',
  'OUTCOME',
  'ANSWER_KIND',
  'CASE_KIND',
  'DISMISSAL_REASON',
  'OWNER',
  'REGION',
  'PRODUCT',
  'ORIGIN',
] as const;
export type ContactDimension = (typeof CONTACT_DIMENSIONS)[number];

export const ContactChannelEnum = graphqlEnum('ContactChannel', CONTACT_CHANNELS, 'How somebody got in touch.', {
  SURVEY_COMMENT: 'What somebody wrote in answer to a survey.',
});
export const ContactDirectionEnum = graphqlEnum('ContactDirection', CONTACT_DIRECTIONS, 'Who got in touch with whom.', {
  OUTBOUND: 'The company called or wrote first.',
});
export const ContactStatusEnum = graphqlEnum('ContactStatus', CONTACT_STATUSES, 'Where a contact stands.', {
  RECEIVED: 'It has its number and nobody owns it yet.',
  TURNED_INTO_CASE: 'What is wanted is dealt with in a case.',
});
export const ContactOutcomeEnum = graphqlEnum('ContactOutcome', CONTACT_OUTCOMES, 'What came of a contact.');
export const AnswerKindEnum = graphqlEnum('AnswerKind', ANSWER_KINDS, 'What was answered.', {
  QUESTION: 'A question was answered.',
  GUIDANCE: 'Somebody was told how to do something.',
  SUGGESTION: 'A suggestion was taken down.',
});
export const CaseKindEnum = graphqlEnum('CaseKind', CASE_KINDS, 'What kind of case a contact became.', {
  SERVICE: 'A repair or another visit.',
});
export const DismissalReasonEnum = graphqlEnum(
  'DismissalReason',
  DISMISSAL_REASONS,
  'Why nothing was to be done about a contact.',
  {
    NO_CONCERN: 'Nothing was wanted, such as a wrong number.',
    ABANDONED: 'It broke off, and nobody could be reached again.',
    DUPLICATE: 'Another contact says the same.',
  },
);
export const EscalationCauseEnum = graphqlEnum(
  'ContactEscalationCause',
  ESCALATION_CAUSES,
  'What should have been done about a contact by now.',
);
export const ContactOrderEnum = graphqlEnum('ContactOrder', CONTACT_ORDERS, 'How contacts are sorted.', {
  DUE_ASC: 'What is due first comes first, what is not due at all last.',
});
export const ContactDimensionEnum = graphqlEnum(
  'ContactDimension',
  CONTACT_DIMENSIONS,
  'What contacts are counted by.',
  { CASE_KIND: 'The first case, where there are several.' },
);
export const ContactIntervalEnum = graphqlEnum(
  'ContactInterval',
  INTERVALS,
  'The steps of a chart, in the zone asked for.',
  { WEEK: 'From Monday on.' },
);
