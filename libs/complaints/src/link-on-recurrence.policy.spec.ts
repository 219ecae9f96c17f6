import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { occurrenceRecorded, recurrenceFound } from './complaint.fixtures.js';
import { linkOnRecurrence as policy } from './link-on-recurrence.policy.js';

describe('a recurrence that was found', () => {
  it('is linked on the later complaint', () =>
    expect(policy.react(recorded(recurrenceFound()))).toEqual([
      {
        ask: {
          type: 'LinkRecurrence',
          data: { complaintId: 'c-1', earlierComplaintId: 'c-0', basis: 'SAME_UNIT_AND_SYMPTOM' },
        },
      },
    ]));

  it('is not made of a single occurrence', () => expect(policy.react(recorded(occurrenceRecorded()))).toEqual([]));

  it('is linked for what is new', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['recurrence'] }));
});
