import type {
  AnswerContact,
  CloseContact,
  DismissContact,
  ReopenContact,
  TurnContactIntoCase,
} from './contact.commands.js';
import type { ContactEvent } from './contact.events.js';
import type { ContactKnown } from './contact-known.js';
import { refusal } from './contact-rejection.js';
import type { Contact } from './contact-state.js';
import { written, writtenOrNull } from './contact-texts.js';
import { assigned } from './handling.decider.js';
import { assertOwn, existing, happenedAt, isOpen, open } from './standing.js';

/** Whoever answers what is nobody's owns it from then on. */
export const decideAnswer = (
  command: AnswerContact,
  found: Contact | null,
  { policy }: ContactKnown,
): readonly ContactEvent[] => {
  const contact = open(found);
  assertOwn(command, contact);
  const { contactId, kind, answer } = command.data;
  const text = written(contact, 'answer', answer, policy.textLimits.answer);
  return [
    ...(contact.ownerId === null ? [assigned(command, command.by)] : []),
    {
      type: 'ContactAnswered',
      data: { contactId, kind, answer: text, answeredBy: command.by, answeredAt: happenedAt(command) },
    },
  ];
};

/** A case that names its contact is a fact: it counts wherever the contact stands, and there may be several. */
export const decideCase = (command: TurnContactIntoCase, found: Contact | null): readonly ContactEvent[] => {
  const contact = existing(found);
  const { contactId, caseKind, caseId, customerId } = command.data;
  const at = happenedAt(command);
  const isKnown = contact.cases.some(({ kind, id }) => kind === caseKind && id === caseId);
  const events: ContactEvent[] = [];
  if (!isKnown) events.push({ type: 'ContactTurnedIntoCase', data: { contactId, caseKind, caseId, turnedAt: at } });
  if (customerId !== null && contact.customerId === null)
    events.push({ type: 'CallerIdentified', data: { contactId, customerId, identifiedAt: at } });
  return events;
};

export const decideDismissal = (
  command: DismissContact,
  found: Contact | null,
  { policy }: ContactKnown,
): readonly ContactEvent[] => {
  const contact = open(found);
  assertOwn(command, contact);
  const { contactId, reason, note } = command.data;
  return [
    {
      type: 'ContactDismissed',
      data: {
        contactId,
        reason,
        note: writtenOrNull(contact, 'note', note, policy.textLimits.reason),
        dismissedBy: command.by,
        dismissedAt: happenedAt(command),
      },
    },
  ];
};

export const decideClosing = (command: CloseContact, found: Contact | null): readonly ContactEvent[] => {
  const contact = existing(found);
  if (contact.status === 'CLOSED') return [];
  if (contact.status === 'DISMISSED') throw refusal('CONTACT_DISMISSED', contact);
  if (isOpen(contact)) throw refusal('CONTACT_WITHOUT_OUTCOME', contact, { missing: 'outcome' });
  assertOwn(command, contact);
  const { contactId } = command.data;
  return [{ type: 'ContactClosed', data: { contactId, closedBy: command.by, closedAt: happenedAt(command) } }];
};

/** Its clocks start anew. A contact that became a case goes on there. */
export const decideReopening = (
  command: ReopenContact,
  found: Contact | null,
  { policy, dueAt, packVersion }: ContactKnown,
): readonly ContactEvent[] => {
  const contact = existing(found);
  if (isOpen(contact)) return [];
  if (contact.outcome === 'TURNED_INTO_CASE')
    throw refusal('CONTACT_IS_A_CASE', contact, { cases: [...contact.cases] });
  const { contactId, reason } = command.data;
  const isImported = command.origin === 'IMPORT';
  return [
    {
      type: 'ContactReopened',
      data: {
        contactId,
        reason: written(contact, 'reason', reason, policy.textLimits.reason),
        assignDueAt: isImported || contact.ownerId !== null ? null : dueAt(policy.assignDue, command.at),
        answerDueAt: isImported ? null : dueAt(policy.answerDue, command.at),
        packVersion,
        reopenedAt: happenedAt(command),
      },
    },
  ];
};
