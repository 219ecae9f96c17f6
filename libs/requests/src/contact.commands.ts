import type { Command } from '#event-sourcing';
import type {
  AnswerKind,
  CaseKind,
  ContactChannel,
  ContactDirection,
  DismissalReason,
  EscalationCause,
} from './contact-words.events.js';

export type CallerGiven = Readonly<{
  name: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}>;
export type AttachmentGiven = Readonly<{
  uri: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  name: string | null;
}>;

export type ReceiveContact = Command<
  'ReceiveContact',
  {
    contactId: string;
    channel: ContactChannel;
    direction: ContactDirection;
    customerId: string | null;
    caller: CallerGiven | null;
    topic: string | null;
    words: string | null;
    product: string | null;
    region: string | null;
    /** Who took it down, where that is not who typed it. */
    recorder: string | null;
    attachments: readonly AttachmentGiven[];
    receivedAt: string | null;
  }
>;
export type NoteContact = Command<'NoteContact', { contactId: string; words: string }>;
export type IdentifyCaller = Command<'IdentifyCaller', { contactId: string; customerId: string }>;
export type AssignContact = Command<'AssignContact', { contactId: string; ownerId: string }>;
export type AnswerContact = Command<'AnswerContact', { contactId: string; kind: AnswerKind; answer: string }>;
export type TurnContactIntoCase = Command<
  'TurnContactIntoCase',
  {
    contactId: string;
    caseKind: CaseKind;
    caseId: string;
    /** The case's customer, who is the caller where none is known yet. */
    customerId: string | null;
  }
>;
export type DismissContact = Command<
  'DismissContact',
  { contactId: string; reason: DismissalReason; note: string | null }
>;
export type CloseContact = Command<'CloseContact', { contactId: string }>;
export type ReopenContact = Command<'ReopenContact', { contactId: string; reason: string }>;
export type EscalateOverdueContact = Command<
  'EscalateOverdueContact',
  { contactId: string; cause: EscalationCause; dueAt: string }
>;

export type ContactCommand =
  | ReceiveContact
  | NoteContact
  | IdentifyCaller
  | AssignContact
  | AnswerContact
  | TurnContactIntoCase
  | DismissContact
  | CloseContact
  | ReopenContact
  | EscalateOverdueContact;

export const CONTACT_COMMANDS: readonly ContactCommand['type'][] = [
  'ReceiveContact',
  'NoteContact',
  'IdentifyCaller',
  'AssignContact',
  'AnswerContact',
  'TurnContactIntoCase',
  'DismissContact',
  'CloseContact',
  'ReopenContact',
  'EscalateOverdueContact',
];
