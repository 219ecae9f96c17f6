import type { SurveyContent } from './survey.events.js';

/** An edition of a survey: 0 for the one of the policy pack. */
export type SurveyEdition = Readonly<{ surveyId: string; no: number; content: SurveyContent; isRetired: boolean }>;
