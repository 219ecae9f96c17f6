import { describe, expect, it } from '@jest/globals';
import type { CustomerEvent } from '#customers/events';
import { erased, keyDestroyed } from '#customers/testing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import {
  AT,
  answered,
  assigned,
  attachment,
  callerKeysDestroyed,
  closed,
  dismissed,
  escalated,
  identified,
  noted,
  numbered,
  received,
  reopened,
  said,
  turnedIntoCase,
} from './contact.fixtures.js';
import { contactProjection } from './contact.projection.js';
import type { ContactView } from './contact.view.js';
import type { RequestEvent } from './events.js';

const at = new Date(AT);
const [assignDueAt, answerDueAt] = [new Date('2026-03-02T10:00:00.000Z'), new Date('2026-03-02T13:00:00.000Z')];
const searchText = [
  'r-20260302-0001',
  'anna huber',
  '+49 89 123456',
  '4989123456',
  'roof drips',
  'it drips onto my stairs since saturday.',
  'solar roof sr-4',
].join('\n');

const row: ContactView = {
  id: 'r-1',
  number: 'R-20260302-0001',
  status: 'RECEIVED',
  channel: 'CALL',
  direction: 'INBOUND',
  customerId: null,
  caller: { name: 'Anna Huber', phone: '+49 89 123456', email: null, address: null },
  topic: 'Roof drips',
  words: 'It drips onto my stairs since Saturday.',
  notes: [],
  product: 'Solar roof SR-4',
  region: 'DE-BY',
  attachments: [],
  recorder: 'agent-1',
  receivedAt: at,
  recordedAt: at,
  ownerId: null,
  assignedAt: null,
  dueAt: assignDueAt,
  assignDueAt,
  answerDueAt,
  outcome: null,
  outcomeAt: null,
  answerKind: null,
  answer: null,
  answeredBy: null,
  cases: [],
  caseIds: [],
  dismissalReason: null,
  dismissalNote: null,
  closedAt: null,
  reopenedAt: null,
  reopenReason: null,
  escalationCause: null,
  escalatedAt: null,
  version: '0',
  subject: 'contact-r-1',
  searchText,
  position: positionOf(1),
};

const log = (...events: (RequestEvent | CustomerEvent)[]) =>
  events.map((event, n) => recorded(event, n + 1, { version: BigInt(n) }));
/** The row after its reception and these. */
const after = (...events: (RequestEvent | CustomerEvent)[]) =>
  projected(contactProjection, ...log(received(), ...events))['r-1'];
const last = (n: number) => ({ version: n.toString(), position: positionOf(n + 1) });

describe('the row of a contact', () => {
  it('shows what was received, under its number', () => expect(after()).toEqual(row));

  it('is not changed by what guards its number', () =>
    expect(projected(contactProjection, ...log(received(), numbered()))['r-1']).toEqual(row));

  it('shows attachments, and nothing where nothing was said', () => {
    const silent = received({ caller: null, topic: null, words: null, product: null, attachments: [attachment] });
    expect(projected(contactProjection, ...log(silent))['r-1']).toEqual({
      ...row,
      caller: null,
      topic: null,
      words: null,
      product: null,
      attachments: [{ ...attachment, name: 'letter.pdf' }],
      searchText: 'r-20260302-0001',
    });
  });

  it('of an import has no due times', () =>
    expect(projected(contactProjection, ...log(received({ assignDueAt: null, answerDueAt: null })))['r-1']).toEqual({
      ...row,
      assignDueAt: null,
      answerDueAt: null,
      dueAt: null,
    }));

  it.each<[string, RequestEvent, Partial<ContactView>]>([
    [
      'note',
      noted(),
      {
        notes: [{ words: 'She is at home from five.', notedBy: 'agent-1', notedAt: AT }],
        searchText: `${searchText}\nshe is at home from five.`,
      },
    ],
    ['customer', identified(), { customerId: 'k-1' }],
    ['owner', assigned(), { status: 'ASSIGNED', ownerId: 'agent-1', assignedAt: at, dueAt: answerDueAt }],
    [
      'answer',
      answered(),
      {
        status: 'ANSWERED',
        outcome: 'ANSWERED',
        outcomeAt: at,
        answerKind: 'GUIDANCE',
        answer: 'Tighten the seal by hand until it clicks.',
        answeredBy: 'agent-1',
        dueAt: null,
      },
    ],
    [
      'case',
      turnedIntoCase(),
      {
        status: 'TURNED_INTO_CASE',
        outcome: 'TURNED_INTO_CASE',
        outcomeAt: at,
        cases: [{ kind: 'COMPLAINT', id: 'c-1' }],
        caseIds: ['c-1'],
        dueAt: null,
      },
    ],
    [
      'dismissal',
      dismissed(),
      {
        status: 'DISMISSED',
        outcome: 'DISMISSED',
        outcomeAt: at,
        dismissalReason: 'ABANDONED',
        dismissalNote: 'She hung up.',
        dueAt: null,
      },
    ],
    ['escalation', escalated(), { escalationCause: 'NOT_ASSIGNED', escalatedAt: new Date('2026-03-02T10:00:00.000Z') }],
  ])('shows its %s', (_, event, changes) => expect(after(event)).toEqual({ ...row, ...changes, ...last(1) }));

  it('shows that it was closed, and what it was reopened for', () => {
    const done = {
      ...row,
      status: 'CLOSED',
      outcome: 'ANSWERED',
      outcomeAt: at,
      ownerId: 'agent-1',
      assignedAt: at,
      answerKind: 'GUIDANCE',
      answer: 'Tighten the seal by hand until it clicks.',
      answeredBy: 'agent-1',
      closedAt: at,
      dueAt: null,
    };
    expect(after(assigned(), answered(), closed())).toEqual({ ...done, ...last(3) });
    const due = new Date('2026-03-09T13:00:00.000Z');
    expect(
      after(assigned(), answered(), closed(), reopened({ assignDueAt: null, answerDueAt: due.toISOString() })),
    ).toEqual({
      ...done,
      status: 'ASSIGNED',
      outcome: null,
      outcomeAt: null,
      closedAt: null,
      reopenedAt: at,
      reopenReason: 'It drips again.',
      assignDueAt: null,
      answerDueAt: due,
      dueAt: due,
      ...last(4),
    });
  });

  it('shows nothing of a dismissal that was taken back', () =>
    expect(after(dismissed(), reopened())).toEqual({
      ...row,
      reopenedAt: at,
      reopenReason: 'It drips again.',
      ...last(2),
    }));

  it('keeps the time of its first outcome, and all its cases', () =>
    expect(
      after(
        answered(),
        turnedIntoCase({ turnedAt: '2026-03-03T09:00:00.000Z' }),
        turnedIntoCase({ caseKind: 'RETURN', caseId: 'x-1' }),
      ),
    ).toMatchObject({
      outcome: 'TURNED_INTO_CASE',
      outcomeAt: at,
      cases: [
        { kind: 'COMPLAINT', id: 'c-1' },
        { kind: 'RETURN', id: 'x-1' },
      ],
      caseIds: ['c-1', 'x-1'],
    }));

  it('holds nothing personal once its customer is erased, whenever the keys went', () => {
    const history = [
      noted(),
      identified(),
      answered({ answer: said('Dear Anna', 'customer-k-1') }),
      reopened(),
      dismissed(),
    ];
    const bare = {
      ...row,
      customerId: 'k-1',
      caller: null,
      topic: null,
      words: null,
      notes: [{ words: null, notedBy: 'agent-1', notedAt: AT }],
      status: 'DISMISSED',
      outcome: 'DISMISSED',
      outcomeAt: at,
      answerKind: 'GUIDANCE',
      answer: null,
      answeredBy: 'agent-1',
      dismissalReason: 'ABANDONED',
      dismissalNote: null,
      reopenedAt: at,
      reopenReason: null,
      dueAt: null,
      searchText: 'r-20260302-0001\nsolar roof sr-4',
      version: '5',
    };
    expect(after(...history, erased())).toEqual({ ...bare, position: positionOf(7) });
    expect(after(...history, erased(), keyDestroyed(), callerKeysDestroyed())).toEqual({
      ...bare,
      position: positionOf(9),
    });
    expect(after(...history, erased({ customerId: 'k-2' }))).toMatchObject({ topic: 'Roof drips' });
  });

  it('is not made by events about nobody', () =>
    expect(projected(contactProjection, ...log(assigned(), numbered(), erased()))).toEqual({}));
});
