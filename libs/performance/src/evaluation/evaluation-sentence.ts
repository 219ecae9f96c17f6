import { plain } from '#event-sourcing';
import type { ServiceEvaluationRecorded } from './evaluation.events.js';

/** What happened, for people. It says nothing that somebody wrote. */
export const sentenceOf = ({ data }: ServiceEvaluationRecorded): string => {
  const { recordedBy, standard, evaluatedOn, points, passMark, rating, deductions, specialDeductions, corrects } = data;
  const found = `${deductions.length} deductions, ${specialDeductions.length} special ones`;
  const instead = corrects === null ? '' : ' It takes the place of an earlier one.';
  return `${recordedBy} evaluated the service by ${standard} on ${evaluatedOn}: ${points} of 100 points (${passMark} needed), ${found}: ${plain(rating)}.${instead}`;
};
