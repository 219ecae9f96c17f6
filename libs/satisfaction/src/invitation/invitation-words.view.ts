import { graphqlEnum } from '#graphql';
import {
  CALLED_OFF_CAUSES,
  INVITATION_STATES,
  INVITATION_WITHDRAWAL_CAUSES,
  SENDING_CHANNELS,
  SKIP_REASONS,
  SURVEY_LANGUAGES,
  SURVEY_MEDIA,
} from '../satisfaction-words.events.js';

export const INVITATION_ORDERS = ['INVITED_ASC', 'INVITED_DESC', 'EXPIRES_ASC', 'UPDATED_DESC'] as const;
export type InvitationOrder = (typeof INVITATION_ORDERS)[number];

export const SurveyLanguageEnum = graphqlEnum(
  'SurveyLanguage',
  SURVEY_LANGUAGES,
  'Languages of surveys, by ISO 639-1.',
);

export const SurveyMediumEnum = graphqlEnum('SurveyMedium', SURVEY_MEDIA, 'How somebody is asked.', {
  ONLINE: 'By a link.',
  PHONE: 'By a call.',
});

export const InvitationStateEnum = graphqlEnum(
  'SurveyInvitationState',
  INVITATION_STATES,
  'Where an invitation stands.',
  {
    SKIPPED: 'The customer was not asked.',
    OPEN: 'Nothing is answered yet.',
    STARTED: 'Something is answered, and nothing submitted.',
    SUBMITTED: 'The answers stand for good.',
    EXPIRED: 'Nobody submitted it in time.',
    WITHDRAWN: 'It may not be answered any more.',
  },
);

export const SkipReasonEnum = graphqlEnum('SurveySkipReason', SKIP_REASONS, 'Why somebody is not asked.', {
  NO_CUSTOMER: 'Nobody knows whose case it is.',
  CUSTOMER_GONE: 'The customer was erased.',
  NO_CONSENT: 'The customer does not want to be asked, or did not agree to it.',
  UNREACHABLE: 'There is no way to reach the customer.',
  ASKED_RECENTLY: 'The customer was asked not long ago.',
  ALREADY_ASKED: 'The customer was asked about this case at this moment of it.',
  CASE_ENDED: 'The case was over before anybody could ask what is expected.',
  WAVE_CANCELLED: 'The wave was cancelled before it came to this case.',
});

export const SendingChannelEnum = graphqlEnum(
  'SurveySendingChannel',
  SENDING_CHANNELS,
  'By which way a link was sent.',
);

export const WithdrawalCauseEnum = graphqlEnum(
  'SurveyWithdrawalCause',
  INVITATION_WITHDRAWAL_CAUSES,
  'Why an invitation was withdrawn.',
  {
    CASE_ENDED: 'What is expected of a case is asked while it is open only.',
    WAVE_CANCELLED: 'Its wave was cancelled before the link was sent.',
  },
);

export const CalledOffCauseEnum = graphqlEnum(
  'SurveyCalledOffCause',
  CALLED_OFF_CAUSES,
  'Why everything that a customer could still answer was withdrawn.',
);

export const InvitationOrderEnum = graphqlEnum(
  'SurveyInvitationOrder',
  INVITATION_ORDERS,
  'How invitations are sorted.',
);
