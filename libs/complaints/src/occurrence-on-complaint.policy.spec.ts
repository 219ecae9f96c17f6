import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import {
  acknowledged,
  assessed,
  merged,
  occurrence,
  productIdentified,
  reassessed,
  registered,
} from './complaint.fixtures.js';
import { occurrenceOnComplaint as policy } from './occurrence-on-complaint.policy.js';

const known = { ...occurrence, category: 'PRODUCT' } as const;
const told = (subject: string, key: string) => ({
  ask: {
    type: 'RecordOccurrence',
    data: {
      subject,
      key,
      complaintId: 'c-1',
      symptomCode: 'LEAK',
      category: 'PRODUCT',
      reportedAt: '2026-03-02T08:30:00.000Z',
    },
  },
});

describe('a complaint', () => {
  it.each([
    registered({ occurrence: known }),
    assessed({ occurrence: known }),
    reassessed({ occurrence: known }),
    productIdentified({ occurrence: known }),
  ])('is told to the streams of its unit and of its customer: $type', (event) =>
    expect(policy.react(recorded(event))).toEqual([told('SERIAL', 'SN20250001'), told('CUSTOMER', 'k-1')]),
  );

  it('without unit and customer is told to nobody', () =>
    expect(policy.react(recorded(registered({ occurrence: { ...known, serial: null, customerId: null } })))).toEqual(
      [],
    ));

  it('with a serial that says nothing is told to its customer only', () =>
    expect(policy.react(recorded(registered({ occurrence: { ...known, serial: ' - ' } })))).toEqual([
      told('CUSTOMER', 'k-1'),
    ]));

  it('that goes into another one is forgotten by both', () =>
    expect(policy.react(recorded(merged()))).toEqual([
      { ask: { type: 'DropOccurrence', data: { subject: 'SERIAL', key: 'SN20250001', complaintId: 'c-1' } } },
      { ask: { type: 'DropOccurrence', data: { subject: 'CUSTOMER', key: 'k-1', complaintId: 'c-1' } } },
    ]));

  it('is told nothing by what changes neither', () => expect(policy.react(recorded(acknowledged()))).toEqual([]));

  it('that was imported or came before is not told', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
