import { AT, builderOf, PACK } from '../satisfaction.fixtures.js';
import type {
  SurveyContent,
  SurveyCriterion,
  SurveyPublished,
  SurveyRetired,
  SurveyRevised,
  SurveyTexts,
} from './survey.events.js';
import type { SurveyLimits } from './survey-mistake.js';

export const inAll = (text: string): SurveyTexts => ({
  en: text,
  zh: `${text} (zh)`,
  ko: `${text} (ko)`,
  ms: `${text} (ms)`,
});

export const criterion = (code: string, weight: number, questions = 4): SurveyCriterion => ({
  code,
  name: inAll(code),
  weight,
  questions: Array.from({ length: questions }, (_, n) => ({
    questionId: `${code.toLowerCase()}-${n + 1}`,
    text: inAll(`Question ${n + 1}`),
  })),
});

export const content: SurveyContent = {
  title: inAll('Our service'),
  scale: { min: 1, max: 5 },
  criteria: [criterion('SKILL', 0.6), criterion('ATTITUDE', 0.4)],
  scores: { csat: true, nps: true, ces: true, comment: true },
};

export const limits: SurveyLimits = {
  mostCriteria: 3,
  questions: { least: 4, most: 5 },
  weightTolerance: 0.001,
  mostSteps: 11,
  longestText: 100,
};

export const published = builderOf<SurveyPublished>('SurveyPublished', {
  surveyId: 's-1',
  no: 1,
  ...content,
  publishedBy: 'manager-1',
  publishedAt: AT,
  packVersion: PACK,
});
export const revised = builderOf<SurveyRevised>('SurveyRevised', {
  surveyId: 's-1',
  no: 2,
  ...content,
  criteria: [criterion('SKILL', 0.5), criterion('ATTITUDE', 0.5)],
  revisedBy: 'manager-1',
  revisedAt: AT,
  packVersion: PACK,
});
export const retired = builderOf<SurveyRetired>('SurveyRetired', {
  surveyId: 's-1',
  reason: 'Another one is better.',
  retiredBy: 'manager-1',
  retiredAt: AT,
});

export const surveySamples = { SurveyPublished: published(), SurveyRevised: revised(), SurveyRetired: retired() };
