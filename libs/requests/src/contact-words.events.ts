import type { Personal } from '#event-sourcing';

// Stored for ever in events: a list may gain a value, never lose or rename one.

export const CONTACT_CHANNELS = ['CALL', 'LETTER', 'VISIT', 'MESSAGE', 'SURVEY_COMMENT'] as const;
export const CONTACT_DIRECTIONS = ['INBOUND', 'OUTBOUND'] as const;
export const CONTACT_STATUSES = [
  'RECEIVED',
  'ASSIGNED',
  'ANSWERED',
  'TURNED_INTO_CASE',
  'DISMISSED',
  'CLOSED',
] as const;
export const CONTACT_OUTCOMES = ['ANSWERED', 'TURNED_INTO_CASE', 'DISMISSED'] as const;
export const ANSWER_KINDS = ['QUESTION', 'GUIDANCE', 'SUGGESTION'] as const;
export const CASE_KINDS = ['COMPLAINT', 'SERVICE', 'RETURN'] as const;
export const DISMISSAL_REASONS = ['NO_CONCERN', 'ABANDONED', 'DUPLICATE', 'NOT_OURS', 'SPAM'] as const;
export const ESCALATION_CAUSES = ['NOT_ASSIGNED', 'NOT_ANSWERED'] as const;

export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];
export type ContactStatus = (typeof CONTACT_STATUSES)[number];
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type CaseKind = (typeof CASE_KINDS)[number];
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

/** Who got in touch, as far as they said. */
export type Caller = Readonly<{
  name: Personal | null;
  phone: Personal | null;
  email: Personal | null;
  address: Personal | null;
}>;
export type Attachment = Readonly<{
  uri: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  name: Personal | null;
}>;
export type Case = Readonly<{ kind: CaseKind; id: string }>;
