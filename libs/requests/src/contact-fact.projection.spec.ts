import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { ContactEvent } from './contact.events.js';
import {
  AT,
  answered,
  assigned,
  closed,
  dismissed,
  escalated,
  identified,
  noted,
  received,
  reopened,
  turnedIntoCase,
} from './contact.fixtures.js';
import { contactFactProjection } from './contact-fact.projection.js';
import type { ContactFactView } from './contact-fact.view.js';

const at = new Date(AT);
const fact: ContactFactView = {
  id: 'r-1',
  origin: 'LIVE',
  channel: 'CALL',
  direction: 'INBOUND',
  status: 'RECEIVED',
  outcome: null,
  answerKind: null,
  caseKind: null,
  dismissalReason: null,
  customerId: null,
  ownerId: null,
  region: 'DE-BY',
  product: 'Solar roof SR-4',
  receivedAt: at,
  recordedAt: at,
  openSince: at,
  outcomeAt: null,
  answerDueAt: new Date('2026-03-02T13:00:00.000Z'),
  position: positionOf(1),
};

const factAfter = (...events: ContactEvent[]) =>
  projected(contactFactProjection, ...[received(), ...events].map((event, n) => recorded(event, n + 1)))['r-1'];

describe('the fact of a contact', () => {
  it('has every dimension from the start', () => expect(factAfter()).toEqual(fact));

  it('knows imports', () => {
    const imported = recorded(received({ assignDueAt: null, answerDueAt: null }), 1, { origin: 'IMPORT' });
    expect(projected(contactFactProjection, imported)['r-1']).toEqual({
      ...fact,
      origin: 'IMPORT',
      answerDueAt: null,
    });
  });

  it.each<[ContactEvent, Partial<ContactFactView>]>([
    [noted(), {}],
    [escalated(), {}],
    [identified(), { customerId: 'k-1' }],
    [assigned(), { status: 'ASSIGNED', ownerId: 'agent-1' }],
    [answered(), { status: 'ANSWERED', outcome: 'ANSWERED', outcomeAt: at, answerKind: 'GUIDANCE' }],
    [
      turnedIntoCase(),
      { status: 'TURNED_INTO_CASE', outcome: 'TURNED_INTO_CASE', outcomeAt: at, caseKind: 'COMPLAINT' },
    ],
    [dismissed(), { status: 'DISMISSED', outcome: 'DISMISSED', outcomeAt: at, dismissalReason: 'ABANDONED' }],
    [closed(), { status: 'CLOSED' }],
  ])('is corrected in place by $type', (event, changes) =>
    expect(factAfter(event)).toEqual({ ...fact, ...changes, position: positionOf(2) }),
  );

  it('waits anew from its reopening', () =>
    expect(factAfter(assigned(), answered(), closed(), reopened({ reopenedAt: '2026-03-09T09:00:00.000Z' }))).toEqual({
      ...fact,
      status: 'ASSIGNED',
      ownerId: 'agent-1',
      openSince: new Date('2026-03-09T09:00:00.000Z'),
      position: positionOf(5),
    }));

  it('keeps the kind of its first case, and when the outcome came', () =>
    expect(
      factAfter(
        answered(),
        turnedIntoCase({ turnedAt: '2026-03-09T09:00:00.000Z' }),
        turnedIntoCase({ caseKind: 'RETURN' }),
      ),
    ).toMatchObject({ outcome: 'TURNED_INTO_CASE', outcomeAt: at, caseKind: 'COMPLAINT' }));
});
