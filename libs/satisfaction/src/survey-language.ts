import { SURVEY_LANGUAGES, type SurveyLanguage } from './satisfaction-words.events.js';

/** `zh-Hant` → `zh`; null where surveys do not speak it. */
export const surveyLanguageOf = (language: string | null): SurveyLanguage | null => {
  const [primary] = (language ?? '').toLowerCase().split('-');
  return SURVEY_LANGUAGES.find((each) => each === primary) ?? null;
};
