import type { Command } from '#event-sourcing';
import type {
  CalledOffCause,
  InvitationWithdrawalCause,
  SendingChannel,
  SurveyCaseKind,
  SurveyMedium,
  SurveyMoment,
} from '../satisfaction-words.events.js';
import type { GivenAnswer } from './invitation.events.js';

/** Sent when a case begins or ends: the policy pack says whether somebody is asked then. */
export type AskForSurvey = Command<
  'AskForSurvey',
  { invitationId: string; caseKind: SurveyCaseKind; caseId: string; moment: SurveyMoment }
>;
/** By hand; `surveyId` null is the one of the policy pack. */
export type InviteToSurvey = Command<
  'InviteToSurvey',
  {
    invitationId: string;
    caseKind: SurveyCaseKind;
    caseId: string;
    moment: SurveyMoment;
    surveyId: string | null;
    medium: SurveyMedium;
    reason: string;
  }
>;
/** Of whom a wave has drawn; the wave says by which survey and how. */
export type InviteForWave = Command<
  'InviteForWave',
  { invitationId: string; waveId: string; caseKind: SurveyCaseKind; caseId: string }
>;
export type InvitingCommand = AskForSurvey | InviteToSurvey | InviteForWave;

export type RecordInvitationSent = Command<
  'RecordInvitationSent',
  { invitationId: string; channel: SendingChannel; sentAt: string }
>;

/** What is null or not named stays as it was. */
export type Answers = Readonly<{
  answers: readonly GivenAnswer[];
  csat: number | null;
  nps: number | null;
  ces: number | null;
  comment: string | null;
}>;
export type AnswerSurvey = Command<'AnswerSurvey', Answers & { invitationId: string }>;
export type SubmitSurvey = Command<'SubmitSurvey', { invitationId: string }>;
/** What a customer told by phone, whole; without an invitation it is about the case that is named. */
export type RecordCallBack = Command<
  'RecordCallBack',
  Answers & {
    invitationId: string;
    case: { caseKind: SurveyCaseKind; caseId: string; moment: SurveyMoment } | null;
  }
>;
export type WithdrawInvitation = Command<
  'WithdrawInvitation',
  { invitationId: string; cause: InvitationWithdrawalCause; reason: string | null }
>;
/** Sent by the reminder; `expiresAt` is the time that passed. */
export type ExpireInvitation = Command<'ExpireInvitation', { invitationId: string; expiresAt: string }>;

export type InvitationCommand =
  | InvitingCommand
  | RecordInvitationSent
  | AnswerSurvey
  | SubmitSurvey
  | RecordCallBack
  | WithdrawInvitation
  | ExpireInvitation;

export const INVITATION_COMMANDS: readonly InvitationCommand['type'][] = [
  'AskForSurvey',
  'InviteToSurvey',
  'InviteForWave',
  'RecordInvitationSent',
  'AnswerSurvey',
  'SubmitSurvey',
  'RecordCallBack',
  'WithdrawInvitation',
  'ExpireInvitation',
];

/** Decided with the invitation, in one append. */
export type NoteSurveyAsked = Command<
  'NoteSurveyAsked',
  {
    customerId: string;
    invitationId: string;
    caseKind: SurveyCaseKind | null;
    caseId: string | null;
    expiresAt: string;
    /** False where the customer is told nothing new: somebody called and answered at once. */
    isLimited: boolean;
  }
>;
export type CallOffInvitations = Command<'CallOffInvitations', { customerId: string; cause: CalledOffCause }>;
export type SurveyQuotaCommand = NoteSurveyAsked | CallOffInvitations;
