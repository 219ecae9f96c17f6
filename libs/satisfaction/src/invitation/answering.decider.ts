import { personalOf } from '../survey-about.js';
import { assertAnswers, isOnSheet, trimmed } from './answers.js';
import type { AnswerSurvey, Answers, RecordCallBack, SubmitSurvey } from './invitation.commands.js';
import type {
  AnswerPair,
  AskedQuestion,
  InvitationEvent,
  SurveyAnswered,
  SurveySubmitted,
} from './invitation.events.js';
import type { InvitationKnown } from './invitation-known.js';
import { invitationRefusal } from './invitation-rejection.js';
import {
  type Asked,
  EMPTY_SHEET,
  evolve,
  type Invitation,
  isAnswered,
  type Sheet,
  wasAsked,
} from './invitation-state.js';
import { customerIn, issue, phaseOf } from './inviting.decider.js';
import { isLow } from './low-score.js';

/** @throws what speaks against answering by a link */
export const assertAnswerable = (state: Invitation | null, at: string): Asked => {
  if (!wasAsked(state)) throw invitationRefusal('INVITATION_NOT_FOUND');
  if (state.state === 'SUBMITTED') throw invitationRefusal('SURVEY_TOKEN_USED');
  if (state.state === 'WITHDRAWN') throw invitationRefusal('SURVEY_WITHDRAWN');
  if (state.state === 'EXPIRED' || at >= state.expiresAt)
    throw invitationRefusal('SURVEY_TOKEN_EXPIRED', { expiresAt: state.expiresAt });
  return state;
};

export const answer = (
  { data, at }: AnswerSurvey,
  state: Invitation | null,
  { policy }: InvitationKnown,
): readonly InvitationEvent[] => {
  const asked = assertAnswerable(state, at);
  const given = trimmed(data);
  assertAnswers(asked, given, policy.textLimits.comment);
  if (isOnSheet(asked.sheet, given)) return [];
  if (asked.sheet.calls >= policy.mostCalls)
    throw invitationRefusal('SURVEY_TOO_MANY_CALLS', { most: policy.mostCalls });
  return [answered(asked, given, { at, recordedBy: null })];
};

export const submit = (
  { at }: SubmitSurvey,
  state: Invitation | null,
  known: InvitationKnown,
): readonly InvitationEvent[] => {
  const asked = assertAnswerable(state, at);
  if (!isAnswered(asked.sheet)) throw invitationRefusal('SURVEY_NOTHING_ANSWERED');
  return [submitted(asked, at, 'LINK', known)];
};

/** What was told by phone, over what was answered by the link before; invited at once where nobody was. */
export const callBack = (
  { data, by, at }: RecordCallBack,
  state: Invitation | null,
  known: InvitationKnown,
): readonly InvitationEvent[] => {
  const issuing = wasAsked(state) ? [] : [called(data, { by, at }, known)];
  const asked = issuing.reduce(evolve, state);
  if (!wasAsked(asked)) throw invitationRefusal('INVITATION_NOT_FOUND');
  if (asked.state === 'SUBMITTED') throw invitationRefusal('INVITATION_ALREADY_SUBMITTED');
  if (asked.isCalledOff) throw invitationRefusal('INVITATION_NOT_OPEN', { state: asked.state });
  const given = trimmed(data);
  assertAnswers(asked, given, known.policy.textLimits.comment);
  const told = answered(asked, given, { at, recordedBy: by });
  const after = evolve(asked, told);
  if (!wasAsked(after) || !isAnswered(sheetOf(given))) throw invitationRefusal('SURVEY_NOTHING_ANSWERED');
  return [...issuing, told, submitted(after, at, 'CALL_BACK', known)];
};

const sheetOf = ({ answers, csat, nps, ces, comment }: Answers): Sheet => ({
  ...EMPTY_SHEET,
  answers: Object.fromEntries(answers.map((each) => [each.questionId, each])),
  csat,
  nps,
  ces,
  comment,
});

const called = (
  { invitationId, case: named }: RecordCallBack['data'],
  { by, at }: Readonly<{ by: string; at: string }>,
  known: InvitationKnown,
) => {
  if (!named) throw invitationRefusal('INVITATION_NOT_FOUND', { invitationId });
  const { about, survey, language, askedAtOpening } = calledAbout(known, named.caseId);
  const { linkDays, packVersion } = known;
  const phase = phaseOf({ moment: named.moment, waveId: null }, { askedAtOpening });
  return issue({
    ...{ about, survey, reason: null, occasion: 'MANUAL', waveId: null, medium: 'PHONE' },
    ...{ language, phase, invitationId, invitedBy: by, invitedAt: at, linkDays, packVersion },
  });
};

/** Without a customer too: somebody spoke with them. */
const calledAbout = ({ inviting }: InvitationKnown, caseId: string) => {
  const about = inviting && customerIn(inviting);
  if (!inviting || !about) throw invitationRefusal('INVITATION_CASE_UNKNOWN', { caseId });
  const { survey, customer, askedAtOpening } = inviting;
  if (!survey) throw invitationRefusal('INVITATION_SURVEY_UNKNOWN');
  if (customer?.isGone) throw invitationRefusal('INVITATION_CUSTOMER_GONE');
  return { about, survey, language: customer && customer.language, askedAtOpening };
};

const answered = (
  { invitationId, about }: Asked,
  { answers, csat, nps, ces, comment }: Answers,
  { at, recordedBy }: Readonly<{ at: string; recordedBy: string | null }>,
): SurveyAnswered => ({
  type: 'SurveyAnswered',
  data: {
    invitationId,
    answers,
    csat,
    nps,
    ces,
    comment: comment === null ? null : personalOf(about, comment),
    answeredBy: recordedBy === null ? 'LINK' : 'CALL_BACK',
    recordedBy,
    answeredAt: at,
  },
});

const submitted = (
  { sheet, about, questions, ...asked }: Asked,
  at: string,
  answeredBy: SurveySubmitted['data']['answeredBy'],
  { policy, packVersion }: InvitationKnown,
): SurveySubmitted => ({
  type: 'SurveySubmitted',
  data: {
    caseKind: about.caseKind,
    caseId: about.caseId,
    customerId: about.customerId,
    productId: about.productId,
    productLine: about.productLine,
    productModel: about.productModel,
    batch: about.batch,
    region: about.region,
    partnerId: about.partnerId,
    outletId: about.outletId,
    technicianId: about.technicianId,
    channel: about.channel,
    invitationId: asked.invitationId,
    surveyId: asked.surveyId,
    surveyNo: asked.surveyNo,
    phase: asked.phase,
    occasion: asked.occasion,
    waveId: asked.waveId,
    weights: asked.weights,
    answers: questions.map((question) => pairOf(question, sheet)),
    csat: sheet.csat,
    nps: sheet.nps,
    ces: sheet.ces,
    hasComment: sheet.comment !== null,
    isLow: isLow(sheet, policy.lowScore),
    answeredBy,
    invitedAt: asked.invitedAt,
    submittedAt: at,
    packVersion,
  },
});

const pairOf = ({ questionId, criterion }: AskedQuestion, { answers }: Sheet): AnswerPair => {
  const { expected, perceived } = answers[questionId] ?? { expected: null, perceived: null };
  return { questionId, criterion, expected, perceived };
};
