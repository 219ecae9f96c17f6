import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { ContactEvent, ContactReceived } from './contact.events.js';
import { ContactFactView } from './contact-fact.view.js';
import type { ContactOutcome } from './contact-words.events.js';

export const contactFactProjection: Projection<ContactFactView, ContactEvent> = {
  name: 'contact_fact',
  version: 2,
  categories: ['contact'],
  view: ContactFactView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.contactId],
  apply: (rows, event) => {
    const fact = event.type === 'ContactReceived' ? received(event) : rows.get(event.data.contactId);
    return fact ? [{ ...fact, ...changes(fact, event), position: event.meta.position }] : [];
  },
};

const received = ({ data, meta }: Recorded<ContactReceived>): ContactFactView => ({
  id: data.contactId,
  origin: meta.origin,
  channel: data.channel,
  direction: data.direction,
  status: 'RECEIVED',
  outcome: null,
  answerKind: null,
  caseKind: null,
  dismissalReason: null,
  customerId: data.customerId,
  ownerId: null,
  region: data.region,
  product: data.product,
  receivedAt: new Date(data.receivedAt),
  recordedAt: new Date(meta.recordedAt),
  openSince: new Date(data.receivedAt),
  outcomeAt: null,
  answerDueAt: dateOrNull(data.answerDueAt),
  position: meta.position,
});

const dateOrNull = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const changes = (fact: ContactFactView, { type, data }: ContactEvent): Partial<ContactFactView> => {
  switch (type) {
    case 'CallerIdentified':
      return { customerId: data.customerId };
    case 'ContactAssigned':
      return { status: 'ASSIGNED', ownerId: data.ownerId };
    case 'ContactAnswered':
      return { ...outcome(fact, 'ANSWERED', data.answeredAt), answerKind: data.kind };
    case 'ContactTurnedIntoCase':
      return { ...outcome(fact, 'TURNED_INTO_CASE', data.turnedAt), caseKind: fact.caseKind ?? data.caseKind };
    case 'ContactDismissed':
      return { ...outcome(fact, 'DISMISSED', data.dismissedAt), dismissalReason: data.reason };
    case 'ContactClosed':
      return { status: 'CLOSED' };
    case 'ContactReopened':
      return {
        status: fact.ownerId === null ? 'RECEIVED' : 'ASSIGNED',
        outcome: null,
        outcomeAt: null,
        answerKind: null,
        dismissalReason: null,
        openSince: new Date(data.reopenedAt),
        answerDueAt: dateOrNull(data.answerDueAt),
      };
    default:
      return {};
  }
};

/** A case may follow another outcome, which came first. */
const outcome = (fact: ContactFactView, kind: ContactOutcome, at: string): Partial<ContactFactView> => ({
  status: kind,
  outcome: kind,
  outcomeAt: fact.outcomeAt ?? new Date(at),
});
