import type { Event, Personal } from '#event-sourcing';
import type {
  AnswerKind,
  Attachment,
  Caller,
  CaseKind,
  ContactChannel,
  ContactDirection,
  DismissalReason,
  EscalationCause,
} from './contact-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

export type ContactReceived = Event<
  'ContactReceived',
  {
    contactId: string;
    number: string;
    channel: ContactChannel;
    direction: ContactDirection;
    customerId: string | null;
    caller: Caller | null;
    topic: Personal | null;
    words: Personal | null;
    product: string | null;
    region: string | null;
    recorder: string;
    attachments: readonly Attachment[];
    receivedAt: string;
    /** Null for an imported contact, which has no clocks. */
    assignDueAt: string | null;
    answerDueAt: string | null;
    packVersion: string;
  }
>;
export type ContactNoted = Event<
  'ContactNoted',
  { contactId: string; words: Personal; notedBy: string; notedAt: string }
>;
export type CallerIdentified = Event<
  'CallerIdentified',
  { contactId: string; customerId: string; identifiedAt: string }
>;
export type ContactAssigned = Event<
  'ContactAssigned',
  { contactId: string; ownerId: string; assignedBy: string; assignedAt: string }
>;
export type ContactAnswered = Event<
  'ContactAnswered',
  { contactId: string; kind: AnswerKind; answer: Personal; answeredBy: string; answeredAt: string }
>;
export type ContactTurnedIntoCase = Event<
  'ContactTurnedIntoCase',
  { contactId: string; caseKind: CaseKind; caseId: string; turnedAt: string }
>;
export type ContactDismissed = Event<
  'ContactDismissed',
  { contactId: string; reason: DismissalReason; note: Personal | null; dismissedBy: string; dismissedAt: string }
>;
export type ContactClosed = Event<'ContactClosed', { contactId: string; closedBy: string; closedAt: string }>;
export type ContactReopened = Event<
  'ContactReopened',
  {
    contactId: string;
    reason: Personal;
    assignDueAt: string | null;
    answerDueAt: string | null;
    packVersion: string;
    reopenedAt: string;
  }
>;
export type ContactEscalated = Event<
  'ContactEscalated',
  { contactId: string; cause: EscalationCause; dueAt: string; ownerId: string | null; escalatedAt: string }
>;

export type ContactEvent =
  | ContactReceived
  | ContactNoted
  | CallerIdentified
  | ContactAssigned
  | ContactAnswered
  | ContactTurnedIntoCase
  | ContactDismissed
  | ContactClosed
  | ContactReopened
  | ContactEscalated;
