import type { ContactEvent, ContactReceived } from './contact.events.js';
import type { Case, ContactOutcome, ContactStatus } from './contact-words.events.js';

/** Only what the rules need to know. */
export type Contact = Readonly<{
  contactId: string;
  status: ContactStatus;
  customerId: string | null;
  ownerId: string | null;
  outcome: ContactOutcome | null;
  cases: readonly Case[];
  notes: readonly string[];
  assignDueAt: string | null;
  answerDueAt: string | null;
  /** Causes and due times for which it was escalated already. */
  escalatedFor: readonly string[];
}>;

/** Whose key encrypts what is written about a contact: the customer's once it is known, else its own. */
export const subjectOf = (contactId: string, customerId: string | null): string =>
  customerId === null ? `contact-${contactId}` : `customer-${customerId}`;

export const evolve = (contact: Contact | null, event: ContactEvent): Contact | null =>
  event.type === 'ContactReceived' ? received(event) : contact && { ...contact, ...changes(contact, event) };

const received = ({ data }: ContactReceived): Contact => ({
  contactId: data.contactId,
  status: 'RECEIVED',
  customerId: data.customerId,
  ownerId: null,
  outcome: null,
  cases: [],
  notes: [],
  assignDueAt: data.assignDueAt,
  answerDueAt: data.answerDueAt,
  escalatedFor: [],
});

const changes = (contact: Contact, { type, data }: Exclude<ContactEvent, ContactReceived>): Partial<Contact> => {
  switch (type) {
    case 'ContactNoted':
      return { notes: [...contact.notes, data.words.personal] };
    case 'CallerIdentified':
      return { customerId: data.customerId };
    case 'ContactAssigned':
      return { status: 'ASSIGNED', ownerId: data.ownerId };
    case 'ContactAnswered':
      return { status: 'ANSWERED', outcome: 'ANSWERED' };
    case 'ContactTurnedIntoCase':
      return {
        status: 'TURNED_INTO_CASE',
        outcome: 'TURNED_INTO_CASE',
        cases: [...contact.cases, { kind: data.caseKind, id: data.caseId }],
      };
    case 'ContactDismissed':
      return { status: 'DISMISSED', outcome: 'DISMISSED' };
    case 'ContactClosed':
      return { status: 'CLOSED' };
    case 'ContactReopened':
      return {
        status: contact.ownerId === null ? 'RECEIVED' : 'ASSIGNED',
        outcome: null,
        assignDueAt: data.assignDueAt,
        answerDueAt: data.answerDueAt,
      };
    case 'ContactEscalated':
      return { escalatedFor: [...contact.escalatedFor, escalationKey(data)] };
  }
};

export const escalationKey = ({ cause, dueAt }: Readonly<{ cause: string; dueAt: string }>): string =>
  `${cause}@${dueAt}`;
