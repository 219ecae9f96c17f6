import type { Event } from '#event-sourcing';
import type { AnswerChannel, SurveyCaseKind, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';

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

export type InvitationEvent = SurveySubmitted;
