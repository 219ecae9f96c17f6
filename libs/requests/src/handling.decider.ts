import type { AssignContact, EscalateOverdueContact, IdentifyCaller, NoteContact } from './contact.commands.js';
import type { ContactAssigned, ContactEvent } from './contact.events.js';
import type { ContactKnown } from './contact-known.js';
import { refusal } from './contact-rejection.js';
import { type Contact, escalationKey } from './contact-state.js';
import { written } from './contact-texts.js';
import { existing, happenedAt, isOpen, mayGiveToOthers, open } from './standing.js';

export const decideNote = (
  command: NoteContact,
  found: Contact | null,
  { policy }: ContactKnown,
): readonly ContactEvent[] => {
  const contact = open(found);
  const { contactId, words } = command.data;
  if (contact.notes.includes(words)) return [];
  const noted = written(contact, 'words', words, policy.textLimits.message);
  return [
    { type: 'ContactNoted', data: { contactId, words: noted, notedBy: command.by, notedAt: happenedAt(command) } },
  ];
};

export const decideIdentification = (command: IdentifyCaller, found: Contact | null): readonly ContactEvent[] => {
  const contact = existing(found);
  const { contactId, customerId } = command.data;
  if (contact.customerId === customerId) return [];
  if (contact.customerId !== null)
    throw refusal('CONTACT_HAS_ANOTHER_CUSTOMER', contact, { customerId: contact.customerId });
  return [{ type: 'CallerIdentified', data: { contactId, customerId, identifiedAt: happenedAt(command) } }];
};

/** An agent takes what is nobody's and hands over what is theirs; supervisors and managers give to anybody. */
export const decideAssignment = (command: AssignContact, found: Contact | null): readonly ContactEvent[] => {
  const contact = open(found);
  const { ownerId } = command.data;
  if (contact.ownerId === ownerId) return [];
  if (contact.ownerId !== command.by && !mayGiveToOthers(command)) {
    if (contact.ownerId !== null) throw refusal('CONTACT_HAS_ANOTHER_OWNER', contact, { ownerId: contact.ownerId });
    if (ownerId !== command.by) throw refusal('CONTACT_ASSIGNED_BY_SUPERVISOR', contact, { ownerId });
  }
  return [assigned(command, ownerId)];
};

export const assigned = (
  command: Readonly<{ by: string; at: string; occurredAt?: string; data: Readonly<{ contactId: string }> }>,
  ownerId: string,
): ContactAssigned => ({
  type: 'ContactAssigned',
  data: {
    contactId: command.data.contactId,
    ownerId,
    assignedBy: command.by,
    assignedAt: happenedAt(command),
  },
});

/** A reminder that came too late, or for a due time that no longer counts, decides nothing. */
export const decideEscalation = (
  { data, at }: EscalateOverdueContact,
  found: Contact | null,
): readonly ContactEvent[] => {
  const contact = existing(found);
  const { contactId, cause, dueAt } = data;
  const counts = cause === 'NOT_ASSIGNED' ? contact.assignDueAt : contact.answerDueAt;
  const isDone = cause === 'NOT_ASSIGNED' && contact.ownerId !== null;
  if (!isOpen(contact) || isDone || counts !== dueAt) return [];
  if (contact.escalatedFor.includes(escalationKey(data))) return [];
  return [{ type: 'ContactEscalated', data: { contactId, cause, dueAt, ownerId: contact.ownerId, escalatedAt: at } }];
};
