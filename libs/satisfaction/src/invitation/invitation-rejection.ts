import { type Rule, refusing } from '#event-sourcing';
import type { SkipReason } from '../satisfaction-words.events.js';

const INVITING = {
  INVITATION_NOT_FOUND: ['There is no such invitation.', 'Look at the list, or invite the customer.', 'InviteToSurvey'],
  INVITATION_CASE_UNKNOWN: ['There is no such case.', 'Name a complaint, a return or a work order.', null],
  INVITATION_SURVEY_UNKNOWN: ['There is no such survey.', 'Name one that there is.', null],
  INVITATION_REASON_MISSING: ['This is not done without a reason.', 'Write it down.', null],
  INVITATION_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  INVITATION_SENT_IN_FUTURE: ['Nothing was sent yet at that time.', 'Correct the time.', null],
  INVITATION_NOT_OPEN: ['This invitation can not be answered any more.', 'Look at where it stands.', null],
  INVITATION_ALREADY_SUBMITTED: ['The answers were submitted, and stand for good.', 'Look at them.', null],
} as const satisfies Record<string, Rule>;

const HINDERED = {
  INVITATION_NO_CUSTOMER: ['Nobody knows whose case it is.', 'Find out, or record a call-back.', 'RecordCallBack'],
  INVITATION_CUSTOMER_GONE: ['The customer was erased, and is not asked.', 'Leave it.', null],
  INVITATION_NO_CONSENT: [
    'The customer did not agree to be asked, or does not want to be.',
    'Record the consent where it was given.',
    'RecordConsent',
  ],
  INVITATION_UNREACHABLE: [
    'The customer file has neither a phone number nor an e-mail address.',
    'Add one, or ask face to face.',
    'CorrectCustomer',
  ],
  INVITATION_ASKED_RECENTLY: [
    'The customer was asked about another case not long ago.',
    'Wait, or record a call-back.',
    'RecordCallBack',
  ],
  INVITATION_ALREADY_ASKED: [
    'The customer was asked about this case already.',
    'Look at that invitation, or record a call-back.',
    'RecordCallBack',
  ],
  INVITATION_CASE_ENDED: ['What is expected is asked while a case is open.', 'Ask what was perceived.', null],
  INVITATION_SURVEY_RETIRED: ['Nobody is asked by this survey any more.', 'Name another one.', null],
  INVITATION_WAVE_CANCELLED: ['The wave was cancelled.', 'Invite the customer by hand.', 'InviteToSurvey'],
} as const satisfies Record<`INVITATION_${SkipReason}`, Rule>;

const ANSWERING = {
  SURVEY_TOKEN_EXPIRED: ['This link has expired.', 'Ask for another one.', null],
  SURVEY_TOKEN_USED: ['These answers were submitted already. Thank you.', 'There is nothing left to do.', null],
  SURVEY_TOKEN_FORGED: ['This link is not as it was sent.', 'Open it as it stands in the message.', null],
  SURVEY_TOKEN_FOREIGN: ['This link belongs to something else.', 'Open the link of the survey.', null],
  SURVEY_WITHDRAWN: ['This survey is not asked any more.', 'There is nothing left to do.', null],
  SURVEY_QUESTION_UNKNOWN: ['The survey has no such question.', 'Answer those that it has.', null],
  SURVEY_QUESTION_TWICE: ['A question is answered twice in one call.', 'Leave one out.', null],
  SURVEY_ANSWER_OUT_OF_SCALE: ['An answer lies outside the scale.', 'Answer on the scale.', null],
  SURVEY_HALF_NOT_ASKED: ['This half of the question is not asked now.', 'Leave it out.', null],
  SURVEY_SCORE_OUT_OF_SCALE: ['A score lies outside its scale.', 'Answer on the scale.', null],
  SURVEY_SCORE_NOT_ASKED: ['This is not asked here.', 'Leave it out.', null],
  SURVEY_NOTHING_ANSWERED: ['Nothing is answered yet.', 'Answer a question at least.', 'AnswerSurvey'],
  SURVEY_TOO_MANY_CALLS: ['This survey was changed too often.', 'Submit it.', 'SubmitSurvey'],
  SURVEY_TOO_MANY_REQUESTS: ['Too many requests in a short time.', 'Wait a little.', null],
} as const satisfies Record<string, Rule>;

export const invitationRefusal = refusing({ ...INVITING, ...HINDERED, ...ANSWERING });
