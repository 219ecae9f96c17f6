import type { Json } from '#event-sourcing';
import { SURVEY_LANGUAGES } from '../satisfaction-words.events.js';
import type { SurveyContent, SurveyTexts } from './survey.events.js';
import type { SurveyRejection } from './survey-rejection.js';

/** How large a survey may be. */
export type SurveyLimits = Readonly<{
  mostCriteria: number;
  questions: Readonly<{ least: number; most: number }>;
  /** How far the sum of the weights may be from 1. */
  weightTolerance: number;
  mostSteps: number;
  longestText: number;
}>;

export type SurveyMistake = Readonly<{ code: SurveyRejection; details: Readonly<{ [key: string]: Json }> }>;

type Check = (content: SurveyContent, limits: SurveyLimits) => SurveyMistake | null;

/** The first rule that a survey breaks; null for one that may be asked. */
export const surveyMistake: Check = (content, limits) =>
  CHECKS.reduce<SurveyMistake | null>((found, check) => found ?? check(content, limits), null);

const mistake = (code: SurveyRejection, details: SurveyMistake['details']): SurveyMistake => ({ code, details });

const scaleMistake: Check = ({ scale: { min, max } }, { mostSteps }) =>
  Number.isInteger(min) && Number.isInteger(max) && max > min && max - min < mostSteps
    ? null
    : mistake('SURVEY_SCALE_IMPOSSIBLE', { min, max, mostSteps });

const sizeMistake: Check = ({ criteria }, { mostCriteria, questions: { least, most } }) => {
  if (criteria.length < 1 || criteria.length > mostCriteria)
    return mistake('SURVEY_CRITERIA_IMPOSSIBLE', { criteria: criteria.length, most: mostCriteria });
  const wrong = criteria.find(({ questions }) => questions.length < least || questions.length > most);
  const { code = null, questions = [] } = wrong ?? {};
  return wrong
    ? mistake('SURVEY_QUESTIONS_IMPOSSIBLE', { criterion: code, questions: questions.length, least, most })
    : null;
};

const codeMistake: Check = ({ criteria }) => {
  const codes = criteria.map(({ code }) => code);
  const questionIds = criteria.flatMap(({ questions }) => questions.map(({ questionId }) => questionId));
  const malformed = codes.find((code) => !/^[A-Z][A-Z0-9_]{0,63}$/.test(code));
  if (malformed !== undefined) return mistake('SURVEY_CODE_MALFORMED', { criterion: malformed });
  const twice = firstTwice(codes) ?? firstTwice(questionIds);
  if (twice !== undefined) return mistake('SURVEY_CODE_TWICE', { code: twice });
  const odd = questionIds.find((id) => !/^[\w.-]{1,64}$/.test(id));
  return odd === undefined ? null : mistake('SURVEY_ID_MALFORMED', { questionId: odd });
};

const firstTwice = (names: readonly string[]): string | undefined => names.find((name, n) => names.indexOf(name) !== n);

const weightMistake: Check = ({ criteria }, { weightTolerance: tolerance }) => {
  const light = criteria.find(({ weight }) => !(weight > 0));
  if (light) return mistake('SURVEY_WEIGHT_NOT_POSITIVE', { criterion: light.code, weight: light.weight });
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return Math.abs(sum - 1) <= tolerance ? null : mistake('SURVEY_WEIGHTS_NOT_ONE', { sum, tolerance });
};

const textMistake: Check = ({ title, criteria }, { longestText }) => {
  const named: readonly (readonly [string, SurveyTexts])[] = [
    ['title', title],
    ...criteria.flatMap(({ code, name, questions }) => [
      [code, name] as const,
      ...questions.map(({ questionId, text }) => [questionId, text] as const),
    ]),
  ];
  const each = named.flatMap(([of, texts]) =>
    SURVEY_LANGUAGES.map((language) => ({ of, language, text: texts[language] })),
  );
  const blank = each.find(({ text }) => text.trim() === '');
  if (blank) return mistake('SURVEY_TEXT_MISSING', { of: blank.of, language: blank.language });
  const long = each.find(({ text }) => text.length > longestText);
  return long ? mistake('SURVEY_TEXT_TOO_LONG', { of: long.of, language: long.language, most: longestText }) : null;
};

const CHECKS: readonly Check[] = [scaleMistake, sizeMistake, codeMistake, weightMistake, textMistake];
