import { graphqlEnum } from '#graphql';
import { ANSWER_CHANNELS, SURVEY_CASES, SURVEY_OCCASIONS, SURVEY_PHASES } from './satisfaction-words.events.js';

export const SurveyPhaseEnum = graphqlEnum('SurveyPhase', SURVEY_PHASES, 'Which half of the questions is asked.', {
  EXPECTATION: 'What the customer expects, asked at booking or intake.',
  PERCEPTION: 'What the customer met with, asked after closure.',
  AFTERWARDS: 'Both at once after closure. Such expectations are known to be coloured, and are reported apart.',
});

export const SurveyOccasionEnum = graphqlEnum('SurveyOccasion', SURVEY_OCCASIONS, 'Why somebody is asked.', {
  WAVE: 'They were drawn into the sample of a periodic survey.',
  MANUAL: 'Somebody of the staff asked them.',
});

export const SurveyCaseKindEnum = graphqlEnum('SurveyCaseKind', SURVEY_CASES, 'What kind of case is asked about.');

export const AnswerChannelEnum = graphqlEnum('AnswerChannel', ANSWER_CHANNELS, 'How answers came.', {
  LINK: "By the customer's own link.",
  CALL_BACK: 'Told to an agent by phone, who recorded them.',
});
