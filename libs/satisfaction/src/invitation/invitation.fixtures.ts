import { AT, about, builderOf, LATER, PACK, text } from '../satisfaction.fixtures.js';
import { content } from '../survey/survey.fixtures.js';
import type {
  InvitationExpired,
  InvitationIssued,
  InvitationSent,
  InvitationSkipped,
  InvitationWithdrawn,
  SurveyAnswered,
  SurveySubmitted,
} from './invitation.events.js';
import type { InvitationsCalledOff, SurveyAsked } from './survey-quota.events.js';

export const EXPIRES = '2026-04-01T09:00:00.000Z';
export const questions = content.criteria.flatMap(({ code, questions }) =>
  questions.map(({ questionId }) => ({ questionId, criterion: code })),
);
export const weights = { SKILL: 0.6, ATTITUDE: 0.4 };

export const issued = builderOf<InvitationIssued>('InvitationIssued', {
  ...about,
  invitationId: 'i-1',
  surveyId: 's-1',
  surveyNo: 1,
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  waveId: null,
  medium: 'ONLINE',
  language: 'ko',
  scale: content.scale,
  weights,
  questions,
  scores: content.scores,
  reason: null,
  expiresAt: EXPIRES,
  invitedBy: 'system',
  invitedAt: AT,
  packVersion: PACK,
});
export const skipped = builderOf<InvitationSkipped>('InvitationSkipped', {
  invitationId: 'i-1',
  caseKind: 'COMPLAINT',
  caseId: 'c-1',
  customerId: 'k-1',
  region: 'DE-BY',
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  waveId: null,
  reason: 'ASKED_RECENTLY',
  skippedAt: AT,
  packVersion: PACK,
});
export const sent = builderOf<InvitationSent>('InvitationSent', {
  invitationId: 'i-1',
  channel: 'EMAIL',
  sentBy: 'agent-1',
  sentAt: AT,
});
export const answered = builderOf<SurveyAnswered>('SurveyAnswered', {
  invitationId: 'i-1',
  answers: [{ questionId: 'skill-1', expected: null, perceived: 2 }],
  csat: 2,
  nps: 3,
  ces: null,
  comment: text('Nobody called back.'),
  answeredBy: 'LINK',
  recordedBy: null,
  answeredAt: LATER,
});
export const submitted = builderOf<SurveySubmitted>('SurveySubmitted', {
  ...about,
  invitationId: 'i-1',
  surveyId: 's-1',
  surveyNo: 1,
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  waveId: null,
  weights,
  answers: questions.map(({ questionId, criterion }) => ({
    questionId,
    criterion,
    expected: null,
    perceived: questionId === 'skill-1' ? 2 : null,
  })),
  csat: 2,
  nps: 3,
  ces: null,
  hasComment: true,
  isLow: true,
  answeredBy: 'LINK',
  invitedAt: AT,
  submittedAt: LATER,
  packVersion: PACK,
});
export const withdrawn = builderOf<InvitationWithdrawn>('InvitationWithdrawn', {
  invitationId: 'i-1',
  cause: 'BY_HAND',
  reason: text('Asked by mistake.'),
  withdrawnBy: 'agent-1',
  withdrawnAt: LATER,
});
export const expired = builderOf<InvitationExpired>('InvitationExpired', {
  invitationId: 'i-1',
  expiresAt: EXPIRES,
  expiredAt: EXPIRES,
});
export const asked = builderOf<SurveyAsked>('SurveyAsked', {
  customerId: 'k-1',
  invitationId: 'i-1',
  caseKind: 'COMPLAINT',
  caseId: 'c-1',
  askedAt: AT,
  expiresAt: EXPIRES,
});
export const calledOff = builderOf<InvitationsCalledOff>('InvitationsCalledOff', {
  customerId: 'k-1',
  cause: 'CUSTOMER_ERASED',
  invitationIds: ['i-1'],
  calledOffAt: LATER,
});

export const invitationSamples = {
  InvitationIssued: issued(),
  InvitationSkipped: skipped(),
  InvitationSent: sent(),
  SurveyAnswered: answered(),
  SurveySubmitted: submitted(),
  InvitationWithdrawn: withdrawn(),
  InvitationExpired: expired(),
  SurveyAsked: asked(),
  InvitationsCalledOff: calledOff(),
};
