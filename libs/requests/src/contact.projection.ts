import type { CustomerEvent } from '#customers/events';
import type { Personal, Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { CallerKeysDestroyed } from './caller-keys.events.js';
import type { ContactEvent, ContactReceived, ContactReopened } from './contact.events.js';
import { ContactView } from './contact.view.js';
import type { ContactNumbered } from './contact-number.events.js';
import { scrubbed } from './contact-privacy.projection.js';
import { searchTextOf } from './contact-search.js';
import { subjectOf } from './contact-state.js';
import type { ContactOutcome } from './contact-words.events.js';

type Seen = ContactEvent | ContactNumbered | CallerKeysDestroyed | CustomerEvent;
type Changes = Partial<ContactView>;

export const contactProjection: Projection<ContactView, Seen> = {
  name: 'contact',
  version: 1,
  categories: ['contact', 'contactnumber', 'callerkeys', 'customer'],
  view: ContactView,
  rowsOf: 'STREAM',
  keys: (event) => (isOfContact(event) ? [event.data.contactId] : []),
  matching: (event) => (erases(event) ? { field: 'customerId', value: event.data.customerId } : null),
  apply: (rows, event) => {
    const { position } = event.meta;
    if (erases(event)) return [...rows.values()].map((row) => ({ ...scrubbed(row), position }));
    if (!isOfContact(event)) return [];
    const row = event.type === 'ContactReceived' ? opened(event) : rows.get(event.data.contactId);
    return row ? [{ ...found(changed(row, event)), position }] : [];
  },
};

/** Texts go with the customer's key, and again with what another process may have written in between. */
const erases = (
  event: Recorded<Seen>,
): event is Recorded<Extract<Seen, { type: 'CustomerErased' | 'SubjectKeyDestroyed' | 'CallerKeysDestroyed' }>> =>
  ['CustomerErased', 'SubjectKeyDestroyed', 'CallerKeysDestroyed'].includes(event.type);

/** A number stands in its contact's own event too. */
const isOfContact = (event: Recorded<Seen>): event is Recorded<ContactEvent> =>
  'contactId' in event.data && event.type !== 'ContactNumbered';

const opened = ({ data, meta }: Recorded<ContactReceived>): ContactView => ({
  ...NOTHING_DONE,
  id: data.contactId,
  number: data.number,
  status: 'RECEIVED',
  channel: data.channel,
  direction: data.direction,
  customerId: data.customerId,
  caller: data.caller && {
    name: textOf(data.caller.name),
    phone: textOf(data.caller.phone),
    email: textOf(data.caller.email),
    address: textOf(data.caller.address),
  },
  topic: textOf(data.topic),
  words: textOf(data.words),
  notes: [],
  product: data.product,
  region: data.region,
  attachments: data.attachments.map((attachment) => ({ ...attachment, name: textOf(attachment.name) })),
  recorder: data.recorder,
  receivedAt: new Date(data.receivedAt),
  recordedAt: new Date(meta.recordedAt),
  cases: [],
  caseIds: [],
  ...dues(data),
  version: '0',
  subject: subjectOf(data.contactId, data.customerId),
  searchText: '',
  position: meta.position,
});

const NOTHING_DONE = {
  ownerId: null,
  assignedAt: null,
  outcome: null,
  outcomeAt: null,
  answerKind: null,
  answer: null,
  answeredBy: null,
  dismissalReason: null,
  dismissalNote: null,
  closedAt: null,
  reopenedAt: null,
  reopenReason: null,
  escalationCause: null,
  escalatedAt: null,
  dueAt: null,
} satisfies Changes;

const textOf = (text: Personal | null): string | null => text && text.personal;

const dues = ({ assignDueAt, answerDueAt }: ContactReceived['data'] | ContactReopened['data']) => ({
  assignDueAt: assignDueAt === null ? null : new Date(assignDueAt),
  answerDueAt: answerDueAt === null ? null : new Date(answerDueAt),
});

/** The row with what follows from it: what is due next, and what it is found by. */
const found = (row: ContactView): ContactView => ({
  ...row,
  dueAt: row.outcome ? null : row.ownerId === null ? (row.assignDueAt ?? row.answerDueAt) : row.answerDueAt,
  searchText: searchTextOf(row),
});

const changed = (row: ContactView, event: Recorded<ContactEvent>): ContactView => ({
  ...row,
  ...handled(row, event),
  ...ended(row, event),
  version: event.meta.version.toString(),
});

const handled = (row: ContactView, { type, data }: ContactEvent): Changes => {
  switch (type) {
    case 'ContactNoted':
      return {
        notes: [...row.notes, { words: data.words.personal, notedBy: data.notedBy, notedAt: data.notedAt }],
      };
    case 'CallerIdentified':
      return { customerId: data.customerId };
    case 'ContactAssigned':
      return { status: 'ASSIGNED', ownerId: data.ownerId, assignedAt: new Date(data.assignedAt) };
    case 'ContactEscalated':
      return { escalationCause: data.cause, escalatedAt: new Date(data.escalatedAt) };
    case 'ContactReopened':
      return {
        status: row.ownerId === null ? 'RECEIVED' : 'ASSIGNED',
        outcome: null,
        outcomeAt: null,
        dismissalReason: null,
        dismissalNote: null,
        closedAt: null,
        reopenedAt: new Date(data.reopenedAt),
        reopenReason: data.reason.personal,
        ...dues(data),
      };
    default:
      return {};
  }
};

const ended = (row: ContactView, { type, data }: ContactEvent): Changes => {
  switch (type) {
    case 'ContactAnswered':
      return {
        ...outcome(row, 'ANSWERED', data.answeredAt),
        answerKind: data.kind,
        answer: data.answer.personal,
        answeredBy: data.answeredBy,
      };
    case 'ContactTurnedIntoCase':
      return {
        ...outcome(row, 'TURNED_INTO_CASE', data.turnedAt),
        cases: [...row.cases, { kind: data.caseKind, id: data.caseId }],
        caseIds: [...row.caseIds, data.caseId],
      };
    case 'ContactDismissed':
      return {
        ...outcome(row, 'DISMISSED', data.dismissedAt),
        dismissalReason: data.reason,
        dismissalNote: textOf(data.note),
      };
    case 'ContactClosed':
      return { status: 'CLOSED', closedAt: new Date(data.closedAt) };
    default:
      return {};
  }
};

/** A case may follow another outcome, which came first. */
const outcome = (row: ContactView, kind: ContactOutcome, at: string) =>
  ({ status: kind, outcome: kind, outcomeAt: row.outcomeAt ?? new Date(at) }) satisfies Changes;
