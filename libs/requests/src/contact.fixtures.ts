import { type Event, personal } from '#event-sourcing';
import type { CallerKeysDestroyed } from './caller-keys.events.js';
import type {
  CallerIdentified,
  ContactAnswered,
  ContactAssigned,
  ContactClosed,
  ContactDismissed,
  ContactEscalated,
  ContactNoted,
  ContactReceived,
  ContactReopened,
  ContactTurnedIntoCase,
} from './contact.events.js';
import type { ContactNumbered } from './contact-number.events.js';
import type { Attachment } from './contact-words.events.js';
import type { RequestEvent } from './events.js';

const builderOf =
  <E extends RequestEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const AT = '2026-03-02T09:00:00.000Z';
const contactId = 'r-1';

/** A text under the key of the sample contact, which has no customer yet. */
export const said = (text: string, subject = `contact-${contactId}`) => personal(subject, text);

export const attachment: Attachment = {
  uri: 'https://files.example/letter.pdf',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'application/pdf',
  bytes: 1_000,
  name: said('letter.pdf'),
};

export const received = builderOf<ContactReceived>('ContactReceived', {
  contactId,
  number: 'R-20260302-0001',
  channel: 'CALL',
  direction: 'INBOUND',
  customerId: null,
  caller: { name: said('Anna Huber'), phone: said('+49 89 123456'), email: null, address: null },
  topic: said('Roof drips'),
  words: said('It drips onto my stairs since Saturday.'),
  product: 'Solar roof SR-4',
  region: 'DE-BY',
  recorder: 'agent-1',
  attachments: [],
  receivedAt: AT,
  assignDueAt: '2026-03-02T10:00:00.000Z',
  answerDueAt: '2026-03-02T13:00:00.000Z',
  packVersion: '2026.1',
});

export const numbered = builderOf<ContactNumbered>('ContactNumbered', {
  contactId,
  number: 'R-20260302-0001',
});

export const noted = builderOf<ContactNoted>('ContactNoted', {
  contactId,
  words: said('She is at home from five.'),
  notedBy: 'agent-1',
  notedAt: AT,
});

export const identified = builderOf<CallerIdentified>('CallerIdentified', {
  contactId,
  customerId: 'k-1',
  identifiedAt: AT,
});

export const assigned = builderOf<ContactAssigned>('ContactAssigned', {
  contactId,
  ownerId: 'agent-1',
  assignedBy: 'agent-1',
  assignedAt: AT,
});

export const answered = builderOf<ContactAnswered>('ContactAnswered', {
  contactId,
  kind: 'GUIDANCE',
  answer: said('Tighten the seal by hand until it clicks.'),
  answeredBy: 'agent-1',
  answeredAt: AT,
});

export const turnedIntoCase = builderOf<ContactTurnedIntoCase>('ContactTurnedIntoCase', {
  contactId,
  caseKind: 'COMPLAINT',
  caseId: 'c-1',
  turnedAt: AT,
});

export const dismissed = builderOf<ContactDismissed>('ContactDismissed', {
  contactId,
  reason: 'ABANDONED',
  note: said('She hung up.'),
  dismissedBy: 'agent-1',
  dismissedAt: AT,
});

export const closed = builderOf<ContactClosed>('ContactClosed', { contactId, closedBy: 'agent-1', closedAt: AT });

export const reopened = builderOf<ContactReopened>('ContactReopened', {
  contactId,
  reason: said('It drips again.'),
  assignDueAt: '2026-03-02T10:00:00.000Z',
  answerDueAt: '2026-03-02T13:00:00.000Z',
  packVersion: '2026.1',
  reopenedAt: AT,
});

export const escalated = builderOf<ContactEscalated>('ContactEscalated', {
  contactId,
  cause: 'NOT_ASSIGNED',
  dueAt: '2026-03-02T10:00:00.000Z',
  ownerId: null,
  escalatedAt: '2026-03-02T10:00:00.000Z',
});

export const callerKeysDestroyed = builderOf<CallerKeysDestroyed>('CallerKeysDestroyed', {
  customerId: 'k-1',
  contactIds: [contactId],
  destroyedAt: AT,
});
