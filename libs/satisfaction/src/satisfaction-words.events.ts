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

/** The languages that every text of a survey is there in. */
export const SURVEY_LANGUAGES = ['en', 'zh', 'ko', 'ms'] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];

/** How somebody is asked. */
export const SURVEY_MEDIA = ['ONLINE', 'PHONE', 'FACE_TO_FACE'] as const;
export type SurveyMedium = (typeof SURVEY_MEDIA)[number];

/** What a periodic survey looks into. */
export const SURVEY_TOPICS = [
  'COMPLAINT_HANDLING',
  'REPAIR_QUALITY',
  'PARTS_SUPPLY',
  'ATTITUDE',
  'EFFICIENCY',
] as const;
export type SurveyTopic = (typeof SURVEY_TOPICS)[number];

/** When in the life of a case somebody is asked: once at its beginning, once after its end. */
export const SURVEY_MOMENTS = ['OPENED', 'CLOSED'] as const;
export type SurveyMoment = (typeof SURVEY_MOMENTS)[number];

/** Why somebody is not asked. */
export const SKIP_REASONS = [
  'NO_CUSTOMER',
  'CUSTOMER_GONE',
  'NO_CONSENT',
  'UNREACHABLE',
  'ASKED_RECENTLY',
  'ALREADY_ASKED',
  'CASE_ENDED',
  'SURVEY_RETIRED',
  'WAVE_CANCELLED',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const INVITATION_STATES = ['SKIPPED', 'OPEN', 'STARTED', 'SUBMITTED', 'EXPIRED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** By which way a link was sent. */
export const SENDING_CHANNELS = ['EMAIL', 'TEXT_MESSAGE', 'MESSENGER', 'LETTER', 'PHONE', 'IN_PERSON'] as const;
export type SendingChannel = (typeof SENDING_CHANNELS)[number];

export const CALLED_OFF_CAUSES = ['CONSENT_WITHDRAWN', 'CUSTOMER_ERASED'] as const;
export type CalledOffCause = (typeof CALLED_OFF_CAUSES)[number];
export const INVITATION_WITHDRAWAL_CAUSES = ['BY_HAND', 'CASE_ENDED', ...CALLED_OFF_CAUSES, 'WAVE_CANCELLED'] as const;
export type InvitationWithdrawalCause = (typeof INVITATION_WITHDRAWAL_CAUSES)[number];

export const RECOVERY_OWNER_KINDS = ['PERSON', 'DEPARTMENT', 'TIER'] as const;
export type RecoveryOwnerKind = (typeof RECOVERY_OWNER_KINDS)[number];
/** A person's id, a department, or a tier of the staff until somebody of it takes over. */
export type RecoveryOwner = Readonly<{ kind: RecoveryOwnerKind; id: string }>;
export const RECOVERY_STATES = ['OPEN', 'CONTACTED', 'CLOSED'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];
export const RECOVERY_CHANNELS = ['PHONE', 'EMAIL', 'LETTER', 'MESSAGE', 'VISIT'] as const;
export type RecoveryChannel = (typeof RECOVERY_CHANNELS)[number];
export const REACHED = ['REACHED', 'UNREACHED'] as const;
export type Reached = (typeof REACHED)[number];
export const RECOVERY_OUTCOMES = ['RECOVERED', 'NOT_RECOVERED', 'UNREACHED', 'UNFOUNDED'] as const;
export type RecoveryOutcome = (typeof RECOVERY_OUTCOMES)[number];
