import type { SurveyContent, SurveyCriterion, SurveyTexts } from './survey.events.js';

const textsOf = ({ en, zh, ko, ms }: SurveyTexts): SurveyTexts => ({ en, zh, ko, ms });

/** Field by field, of whatever carries them. */
export const contentOf = ({ title, scale, criteria, scores }: SurveyContent): SurveyContent => ({
  title: textsOf(title),
  scale: { min: scale.min, max: scale.max },
  criteria: criteria.map(criterionOf),
  scores: { csat: scores.csat, nps: scores.nps, ces: scores.ces, comment: scores.comment },
});

const criterionOf = ({ code, name, weight, questions }: SurveyCriterion): SurveyCriterion => ({
  code,
  name: textsOf(name),
  weight,
  questions: questions.map(({ questionId, text }) => ({ questionId, text: textsOf(text) })),
});

export const isSameContent = (a: SurveyContent, b: SurveyContent): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

/** The weights of the criteria by their codes. */
export const weightsOf = ({ criteria }: SurveyContent): Readonly<Record<string, number>> =>
  Object.fromEntries(criteria.map(({ code, weight }) => [code, weight]));
