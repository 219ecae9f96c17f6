import type { Answers } from './invitation.commands.js';
import type { GivenAnswer } from './invitation.events.js';
import { invitationRefusal } from './invitation-rejection.js';
import type { Asked, Sheet } from './invitation-state.js';

type Form = Pick<Asked, 'phase' | 'scale' | 'scores' | 'questions'>;

/** Scales of the scores: CSAT 1 to 5, NPS 0 to 10 (Reichheld 2003), CES 1 to 7 (CEB, CES 2.0). */
export const SCORES = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
} as const;
const NAMES = ['csat', 'nps', 'ces'] as const;

/** Which halves of the questions, and which scores, are asked in a phase. */
export const askedIn = ({ phase, scores }: Pick<Form, 'phase' | 'scores'>) => ({
  expected: phase !== 'PERCEPTION',
  perceived: phase !== 'EXPECTATION',
  csat: scores.csat && phase !== 'EXPECTATION',
  nps: scores.nps && phase !== 'EXPECTATION',
  ces: scores.ces && phase !== 'EXPECTATION',
  comment: scores.comment,
});

/** @throws the first rule that the answers break, by name */
export const assertAnswers = (form: Form, given: Answers, longestComment: number): void => {
  const twice = given.answers.find(
    ({ questionId }, n) => given.answers.findIndex((each) => each.questionId === questionId) < n,
  );
  if (twice) throw invitationRefusal('SURVEY_QUESTION_TWICE', { questionId: twice.questionId });
  for (const answer of given.answers) assertAnswer(form, answer);
  for (const name of NAMES) assertScore(form, name, given[name]);
  assertComment(form, given.comment, longestComment);
};

const assertAnswer = (form: Form, { questionId, expected, perceived }: GivenAnswer): void => {
  if (!form.questions.some((question) => question.questionId === questionId))
    throw invitationRefusal('SURVEY_QUESTION_UNKNOWN', { questionId });
  const asked = askedIn(form);
  const halves = [
    ['expected', expected, asked.expected],
    ['perceived', perceived, asked.perceived],
  ] as const;
  for (const [half, value, isAsked] of halves) {
    if (value === null) continue;
    if (!isAsked) throw invitationRefusal('SURVEY_HALF_NOT_ASKED', { questionId, half, phase: form.phase });
    if (!isOn(form.scale, value))
      throw invitationRefusal('SURVEY_ANSWER_OUT_OF_SCALE', { questionId, half, value, ...boundsOf(form.scale) });
  }
};

const assertScore = (form: Form, score: (typeof NAMES)[number], value: number | null): void => {
  if (value === null) return;
  if (!askedIn(form)[score]) throw invitationRefusal('SURVEY_SCORE_NOT_ASKED', { score, phase: form.phase });
  if (!isOn(SCORES[score], value))
    throw invitationRefusal('SURVEY_SCORE_OUT_OF_SCALE', { score, value, ...boundsOf(SCORES[score]) });
};

const assertComment = (form: Form, comment: string | null, longest: number): void => {
  if (comment === null) return;
  if (!form.scores.comment) throw invitationRefusal('SURVEY_SCORE_NOT_ASKED', { score: 'comment', phase: form.phase });
  if (comment.length > longest)
    throw invitationRefusal('INVITATION_TEXT_TOO_LONG', { field: 'comment', length: comment.length, limit: longest });
};

const isOn = ({ min, max }: Readonly<{ min: number; max: number }>, value: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const boundsOf = ({ min, max }: Readonly<{ min: number; max: number }>) => ({ min, max });

/** Without blanks around the comment; an empty one is none. */
export const trimmed = ({ answers, csat, nps, ces, comment }: Answers): Answers => ({
  answers: answers
    .filter(({ expected, perceived }) => expected !== null || perceived !== null)
    .map(({ questionId, expected, perceived }) => ({ questionId, expected, perceived })),
  csat,
  nps,
  ces,
  comment: comment?.trim() || null,
});

/** Whether a call says nothing that the sheet does not say. */
export const isOnSheet = (sheet: Sheet, { answers, csat, nps, ces, comment }: Answers): boolean =>
  answers.every(({ questionId, expected, perceived }) => {
    const there = sheet.answers[questionId];
    return isSame(there?.expected, expected) && isSame(there?.perceived, perceived);
  }) &&
  isSame(sheet.csat, csat) &&
  isSame(sheet.nps, nps) &&
  isSame(sheet.ces, ces) &&
  isSame(sheet.comment, comment);

const isSame = <T>(there: T | null | undefined, given: T | null): boolean => given === null || there === given;
