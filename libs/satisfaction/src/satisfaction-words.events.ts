// Stored for ever in events: a list may gain a value, never lose or rename one.

/** What is asked for: what the customer expects, or what was perceived; afterwards: both at once, after closure. */
export const SURVEY_PHASES = ['EXPECTATION', 'PERCEPTION', 'AFTERWARDS'] as const;
export type SurveyPhase = (typeof SURVEY_PHASES)[number];

/** Why somebody is asked. */
export const SURVEY_OCCASIONS = ['CASE_OPENED', 'CASE_CLOSED', 'WAVE', 'MANUAL'] as const;
export type SurveyOccasion = (typeof SURVEY_OCCASIONS)[number];

export const SURVEY_CASES = ['COMPLAINT', 'RETURN', 'WORK_ORDER'] as const;
export type SurveyCaseKind = (typeof SURVEY_CASES)[number];

/** How the answers came: by the customer's own link, or told to an agent who recorded them. */
export const ANSWER_CHANNELS = ['LINK', 'CALL_BACK'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];
