import type { Event } from '#event-sourcing';
import type { SurveyLanguage } from '../satisfaction-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** The survey that comes with the policy pack and holds without anybody publishing it. */
export const DEFAULT_SURVEY_ID = 'default';

/** One text in every language of surveys. */
export type SurveyTexts = Readonly<Record<SurveyLanguage, string>>;
export type SurveyQuestion = Readonly<{ questionId: string; text: SurveyTexts }>;
export type SurveyCriterion = Readonly<{
  code: string;
  name: SurveyTexts;
  /** Of 1, with the other criteria. */
  weight: number;
  questions: readonly SurveyQuestion[];
}>;
/** Whole numbers from the worst to the best. */
export type SurveyScale = Readonly<{ min: number; max: number }>;
/** What is asked beside the questions, after closure only. */
export type SurveyScores = Readonly<{ csat: boolean; nps: boolean; ces: boolean; comment: boolean }>;
export type SurveyContent = Readonly<{
  title: SurveyTexts;
  scale: SurveyScale;
  criteria: readonly SurveyCriterion[];
  scores: SurveyScores;
}>;

export type SurveyPublished = Event<
  'SurveyPublished',
  SurveyContent & {
    surveyId: string;
    /** Which edition: 1, 2, 3 … */
    no: number;
    publishedBy: string;
    publishedAt: string;
    packVersion: string;
  }
>;
/** The whole survey anew; who was asked by an earlier edition answers that one. */
export type SurveyRevised = Event<
  'SurveyRevised',
  SurveyContent & { surveyId: string; no: number; revisedBy: string; revisedAt: string; packVersion: string }
>;
/** Nobody is asked by it any more; who was asked may still answer. */
export type SurveyRetired = Event<
  'SurveyRetired',
  { surveyId: string; reason: string; retiredBy: string; retiredAt: string }
>;

export type SurveyEvent = SurveyPublished | SurveyRevised | SurveyRetired;
