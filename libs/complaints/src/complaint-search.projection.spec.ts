import { describe, expect, it } from '@jest/globals';
import type { CustomerEvent } from '#customers/events';
import { ERASED, personal, type Recorded } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { ComplaintEvent } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import { complaintSearchProjection } from './complaint-search.projection.js';
import type { ComplaintSearchView } from './complaint-search.view.js';

type Told = Recorded<ComplaintEvent | ComplaintKeysEvent | CustomerEvent>;

const registered: ComplaintSearchView = {
  id: 'c-1',
  customerId: 'k-1',
  facts: 'c26-d3vesaze solar roof sr-4 4 m2 b-2025-07 sn-2025-0001 collector',
  words: 'leaking collector it drips onto my stairs since saturday.',
  position: positionOf(1),
};

const after = (...events: ComplaintEvent[]) => rowOf(...events.map((event, n) => recorded(event, n + 1)));
const rowOf = (...events: Told[]) => projected(complaintSearchProjection, ...events)['c-1'];

describe('what a text search of complaints finds', () => {
  it('are numbers, names of things and what was said at intake', () => {
    expect(after(complaint.registered())).toEqual(registered);
    expect(after(complaint.registered({ title: null, source: { system: 'NHTSA', number: '876793' } }))).toEqual({
      ...registered,
      facts: 'c26-d3vesaze 876793 solar roof sr-4 4 m2 b-2025-07 sn-2025-0001 collector',
      words: 'it drips onto my stairs since saturday.',
    });
  });

  it('is also what was said later, and the problem in our words', () => {
    expect(after(complaint.registered(), complaint.statementAdded(), complaint.restated())).toEqual({
      ...registered,
      words: `${registered.words} it has become worse. the collector leaks onto the stairs since 28 february.`,
      position: positionOf(3),
    });
  });

  it('is also the serial number that it was identified by, once', () => {
    const identified = complaint.productIdentified({ serial: 'SN-2025-0002' });
    expect(after(complaint.registered(), identified, identified)).toEqual({
      ...registered,
      facts: `${registered.facts} sn-2025-0002`,
      position: positionOf(3),
    });
    expect(after(complaint.registered(), complaint.productIdentified())?.facts).toBe(registered.facts);
  });

  it('does not change with anything else', () => {
    expect(after(complaint.registered(), complaint.acknowledged(), complaint.evidenceAdded())).toEqual(registered);
  });

  it('is no text of an erased person, neither at once nor when it is built again without the key', () => {
    const customerErased: CustomerEvent = {
      type: 'CustomerErased',
      data: {
        customerId: 'k-1',
        ground: 'REQUESTED',
        mergedCustomerIds: [],
        withCustomerId: null,
        erasedAt: complaint.AT,
      },
    };
    const erased = { ...registered, words: '', position: positionOf(2) };
    const erasing = recorded(customerErased, 2, { stream: 'customer-k-1' });
    expect(rowOf(recorded(complaint.registered(), 1), erasing)).toEqual(erased);
    expect(rowOf(recorded(complaint.registered(), 1), recorded(complaint.textsErased(), 2))).toEqual(erased);
    const unreadable = { title: personal('customer-k-1', ERASED), words: personal('customer-k-1', ERASED) };
    expect(rowOf(recorded(complaint.registered(unreadable), 1), erasing)).toEqual(erased);
  });

  it('stays the same when an event comes twice', () => {
    const events = [recorded(complaint.registered(), 1), recorded(complaint.statementAdded(), 2)];
    expect(rowOf(...events, ...events)).toEqual(rowOf(...events));
  });
});
