import { refusing } from '#event-sourcing';

export const surveyRefusal = refusing({
  SURVEY_NOT_FOUND: ['There is no such survey.', 'Publish it.', 'PublishSurvey'],
  SURVEY_ALREADY_PUBLISHED: ['This survey is there already.', 'Revise it.', 'ReviseSurvey'],
  SURVEY_RETIRED: ['Nobody is asked by this survey any more.', 'Publish another one.', 'PublishSurvey'],
  SURVEY_ID_MALFORMED: ['An identifier has 1 to 64 letters, digits, dots and dashes.', 'Correct it.', null],
  SURVEY_REASON_MISSING: ['A survey is not retired without a reason.', 'Write it down.', 'RetireSurvey'],
  SURVEY_WEIGHTS_NOT_ONE: [
    'The weights of the criteria sum to 1, within the tolerance of the policy pack.',
    'Correct the weights.',
    null,
  ],
  SURVEY_WEIGHT_NOT_POSITIVE: ['Every criterion weighs more than 0.', 'Correct the weight, or leave it out.', null],
  SURVEY_CRITERIA_IMPOSSIBLE: [
    'A survey has one criterion at least, and no more than the policy pack allows.',
    'Add some or leave some out.',
    null,
  ],
  SURVEY_QUESTIONS_IMPOSSIBLE: [
    'Every criterion has as many questions as the policy pack says.',
    'Add some or leave some out.',
    null,
  ],
  SURVEY_CODE_MALFORMED: ['A code is in capitals, such as RECOVERY.', 'Correct it.', null],
  SURVEY_CODE_TWICE: ['A criterion or question stands in it twice.', 'Leave one out, or name it otherwise.', null],
  SURVEY_TEXT_MISSING: ['Every text is there in every language of surveys.', 'Add what is missing.', null],
  SURVEY_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  SURVEY_SCALE_IMPOSSIBLE: [
    'A scale goes from a whole number to a greater one, in as many steps as the policy pack allows.',
    'Correct it.',
    null,
  ],
});

export type SurveyRejection = ReturnType<typeof surveyRefusal>['code'];
