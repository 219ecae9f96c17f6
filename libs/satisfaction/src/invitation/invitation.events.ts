import type { Event, Personal } from '#event-sourcing';
import type {
  AnswerChannel,
  InvitationWithdrawalCause,
  SendingChannel,
  SkipReason,
  SurveyCaseKind,
  SurveyLanguage,
  SurveyMedium,
  SurveyOccasion,
  SurveyPhase,
} from '../satisfaction-words.events.js';
import type { SurveyScale, SurveyScores } from '../survey/survey.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What the answers are counted by: copied from the case when the customer was invited, as it was then. */
export type SurveyAbout = Readonly<{
  caseKind: SurveyCaseKind | null;
  caseId: string | null;
  customerId: string | null;
  productId: string | null;
  productLine: string | null;
  productModel: string | null;
  batch: string | null;
  region: string | null;
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
  /** The channel of the case itself, such as HOTLINE. */
  channel: string | null;
}>;

/** A question of an edition, and the criterion that it counts for. */
export type AskedQuestion = Readonly<{ questionId: string; criterion: string }>;
/** What a call says about one question; a half that is null stays as it was. */
export type GivenAnswer = Readonly<{ questionId: string; expected: number | null; perceived: number | null }>;

/** Somebody may answer this edition of the survey until it expires. */
export type InvitationIssued = Event<
  'InvitationIssued',
  SurveyAbout & {
    invitationId: string;
    surveyId: string;
    surveyNo: number;
    phase: SurveyPhase;
    occasion: SurveyOccasion;
    waveId: string | null;
    medium: SurveyMedium;
    /** What the customer speaks, as far as the survey does; null where nobody knows. */
    language: SurveyLanguage | null;
    /** Of the edition, so that it is answered as it was then. */
    scale: SurveyScale;
    weights: Readonly<Record<string, number>>;
    questions: readonly AskedQuestion[];
    scores: SurveyScores;
    /** Why, where somebody asked by hand. */
    reason: Personal | null;
    expiresAt: string;
    invitedBy: string;
    invitedAt: string;
    packVersion: string;
  }
>;
/** A case whose customer is not asked, and why. */
export type InvitationSkipped = Event<
  'InvitationSkipped',
  {
    invitationId: string;
    caseKind: SurveyCaseKind;
    caseId: string;
    customerId: string | null;
    region: string | null;
    phase: SurveyPhase;
    occasion: SurveyOccasion;
    waveId: string | null;
    reason: SkipReason;
    skippedAt: string;
    packVersion: string;
  }
>;
/** Somebody or some system sent the link. */
export type InvitationSent = Event<
  'InvitationSent',
  { invitationId: string; channel: SendingChannel; sentBy: string; sentAt: string }
>;
/** One of several calls: what it gives replaces what was given before. */
export type SurveyAnswered = Event<
  'SurveyAnswered',
  {
    invitationId: string;
    answers: readonly GivenAnswer[];
    csat: number | null;
    nps: number | null;
    ces: number | null;
    comment: Personal | null;
    answeredBy: AnswerChannel;
    /** The agent who recorded it. */
    recordedBy: string | null;
    answeredAt: string;
  }
>;
export type InvitationWithdrawn = Event<
  'InvitationWithdrawn',
  {
    invitationId: string;
    cause: InvitationWithdrawalCause;
    reason: Personal | null;
    withdrawnBy: string;
    withdrawnAt: string;
  }
>;
export type InvitationExpired = Event<
  'InvitationExpired',
  { invitationId: string; expiresAt: string; expiredAt: string }
>;

/** One question as it was answered; a number on the survey's scale, or null where that half is missing. */
export type AnswerPair = Readonly<{
  questionId: string;
  criterion: string;
  expected: number | null;
  perceived: number | null;
}>;

/** Once for an invitation: the answers as they stand, which nobody changes any more. */
export type SurveySubmitted = Event<
  'SurveySubmitted',
  SurveyAbout & {
    invitationId: string;
    surveyId: string;
    surveyNo: number;
    phase: SurveyPhase;
    occasion: SurveyOccasion;
    waveId: string | null;
    /** Of the criteria of this edition of the survey, summing to 1. */
    weights: Readonly<Record<string, number>>;
    answers: readonly AnswerPair[];
    /** 1 to 5. */
    csat: number | null;
    /** 0 to 10. */
    nps: number | null;
    /** 1 to 7. */
    ces: number | null;
    hasComment: boolean;
    /** Low enough for a recovery follow-up, by the pack of then. */
    isLow: boolean;
    answeredBy: AnswerChannel;
    invitedAt: string;
    submittedAt: string;
    packVersion: string;
  }
>;

export type InvitationEvent =
  | InvitationIssued
  | InvitationSkipped
  | InvitationSent
  | SurveyAnswered
  | SurveySubmitted
  | InvitationWithdrawn
  | InvitationExpired;
