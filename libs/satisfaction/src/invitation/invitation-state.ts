import type { InvitationState } from '../satisfaction-words.events.js';
import { aboutOf } from '../survey-about.js';
import type {
  GivenAnswer,
  InvitationEvent,
  InvitationIssued,
  SurveyAbout,
  SurveyAnswered,
} from './invitation.events.js';

type Half = Readonly<{ expected: number | null; perceived: number | null }>;

/** What is answered so far. */
export type Sheet = Readonly<{
  answers: Readonly<Record<string, Half>>;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  comment: string | null;
  calls: number;
}>;

type Skipped = Readonly<{ state: 'SKIPPED'; reason: string }>;
export type Asked = Readonly<
  Omit<InvitationIssued['data'], keyof SurveyAbout | 'reason' | 'invitedBy' | 'packVersion' | 'medium'> & {
    state: Exclude<InvitationState, 'SKIPPED'>;
    about: SurveyAbout;
    sheet: Sheet;
    /** Withdrawn for good: the customer does not want to be asked, or is erased. */
    isCalledOff: boolean;
    sendings: readonly Readonly<{ channel: string; sentAt: string }>[];
  }
>;
export type Invitation = Skipped | Asked;

export const EMPTY_SHEET: Sheet = { answers: {}, csat: null, nps: null, ces: null, comment: null, calls: 0 };

export const evolve = (invitation: Invitation | null, { type, data }: InvitationEvent): Invitation | null => {
  if (type === 'InvitationIssued') return asked(data);
  if (type === 'InvitationSkipped') return { state: 'SKIPPED', reason: data.reason };
  if (!invitation || invitation.state === 'SKIPPED') return invitation;
  switch (type) {
    case 'InvitationSent':
      return { ...invitation, sendings: [...invitation.sendings, { channel: data.channel, sentAt: data.sentAt }] };
    case 'SurveyAnswered':
      return { ...invitation, state: 'STARTED', sheet: filled(invitation.sheet, data) };
    case 'SurveySubmitted':
      return { ...invitation, state: 'SUBMITTED' };
    case 'InvitationWithdrawn': {
      const isCalledOff = data.cause === 'CONSENT_WITHDRAWN' || data.cause === 'CUSTOMER_ERASED';
      return { ...invitation, state: 'WITHDRAWN', isCalledOff };
    }
    case 'InvitationExpired':
      return { ...invitation, state: 'EXPIRED' };
  }
};

const asked = (data: InvitationIssued['data']): Asked => ({
  state: 'OPEN',
  about: aboutOf(data),
  invitationId: data.invitationId,
  surveyId: data.surveyId,
  surveyNo: data.surveyNo,
  phase: data.phase,
  occasion: data.occasion,
  waveId: data.waveId,
  language: data.language,
  scale: data.scale,
  weights: data.weights,
  questions: data.questions,
  scores: data.scores,
  expiresAt: data.expiresAt,
  invitedAt: data.invitedAt,
  sheet: EMPTY_SHEET,
  isCalledOff: false,
  sendings: [],
});

/** The sheet with what a call gives written over it. */
export const filled = (
  sheet: Sheet,
  given: Pick<SurveyAnswered['data'], 'answers' | 'csat' | 'nps' | 'ces' | 'comment'>,
): Sheet => ({
  answers: given.answers.reduce(withAnswer, sheet.answers),
  csat: given.csat ?? sheet.csat,
  nps: given.nps ?? sheet.nps,
  ces: given.ces ?? sheet.ces,
  comment: given.comment?.personal ?? sheet.comment,
  calls: sheet.calls + 1,
});

const withAnswer = (answers: Sheet['answers'], { questionId, expected, perceived }: GivenAnswer): Sheet['answers'] => {
  const before = answers[questionId];
  const half = { expected: expected ?? before?.expected ?? null, perceived: perceived ?? before?.perceived ?? null };
  return { ...answers, [questionId]: half };
};

export const isAnswered = ({ answers, csat, nps, ces, comment }: Sheet): boolean =>
  Object.keys(answers).length > 0 || csat !== null || nps !== null || ces !== null || comment !== null;

export const isLive = (invitation: Invitation | null): invitation is Asked =>
  invitation?.state === 'OPEN' || invitation?.state === 'STARTED';

/** Whether nobody can have seen the link yet. */
export const isUnsent = (invitation: Invitation | null): boolean =>
  invitation?.state === 'OPEN' && invitation.sendings.length === 0;

/** Whether the customer was asked at all. */
export const wasAsked = (invitation: Invitation | null): invitation is Asked =>
  invitation !== null && invitation.state !== 'SKIPPED';
