import type { SurveyLanguage } from '../satisfaction-words.events.js';
import type { SurveyContent, SurveyTexts } from '../survey/survey.events.js';
import { askedIn } from './answers.js';
import type { Asked, Sheet } from './invitation-state.js';

export type SurveyWording = Readonly<
  Record<'expected' | 'perceived' | 'csat' | 'nps' | 'ces' | 'comment', SurveyTexts>
>;
type Texts = Readonly<{ content: SurveyContent | null; wording: SurveyWording; language: SurveyLanguage }>;

/** The survey of an invitation for its holder, in one language. */
export const formOf = (asked: Asked, { content, wording, language }: Texts) => {
  const { phase, expiresAt, scale, sheet } = asked;
  const { csat, nps, ces, comment } = sheet;
  return {
    title: content?.title[language] ?? asked.surveyId,
    ...{ language, phase, expiresAt, scale, csat, nps, ces, comment },
    criteria: criteriaOf(asked, content, language),
    wording: wordingOf(asked, wording, language),
    progress: progressOf(asked),
  };
};

/** The questions that the invitation asks; texts as the edition words them. */
const criteriaOf = ({ questions, sheet }: Asked, content: SurveyContent | null, language: SurveyLanguage) =>
  [...new Set(questions.map(({ criterion }) => criterion))].map((code) => {
    const worded = content?.criteria.find((criterion) => criterion.code === code);
    return {
      code,
      name: worded?.name[language] ?? code,
      questions: questions
        .filter(({ criterion }) => criterion === code)
        .map(({ questionId }) => {
          const question = worded?.questions.find((each) => each.questionId === questionId);
          return { questionId, text: question?.text[language] ?? questionId, ...answerOf(sheet, questionId) };
        }),
    };
  });

const answerOf = ({ answers }: Sheet, questionId: string) => {
  const { expected, perceived } = answers[questionId] ?? { expected: null, perceived: null };
  return { expected, perceived };
};

const wordingOf = (asked: Asked, wording: SurveyWording, language: SurveyLanguage) => {
  const isAsked = askedIn(asked);
  const worded = (each: keyof SurveyWording) => (isAsked[each] ? wording[each][language] : null);
  return {
    expected: worded('expected'),
    perceived: worded('perceived'),
    csat: worded('csat'),
    nps: worded('nps'),
    ces: worded('ces'),
    comment: worded('comment'),
  };
};

/** Answered halves / halves that are asked; 0 to 1. */
const progressOf = (asked: Asked): number => {
  const { expected, perceived } = askedIn(asked);
  const halves = asked.questions.flatMap(({ questionId }) => {
    const answer = answerOf(asked.sheet, questionId);
    return [...(expected ? [answer.expected] : []), ...(perceived ? [answer.perceived] : [])];
  });
  return halves.length === 0 ? 1 : halves.filter((half) => half !== null).length / halves.length;
};
