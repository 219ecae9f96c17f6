import { describe, expect, it } from '@jest/globals';
import { acknowledged, registered } from '#complaints/testing';
import { recorded } from '#event-sourcing/testing';
import { turnedIntoCaseOnComplaintRegistered } from './turned-into-case-on-complaint-registered.policy.js';

const { react } = turnedIntoCaseOnComplaintRegistered;

describe('a complaint', () => {
  it('that came from a contact is that contact’s outcome', () =>
    expect(react(recorded(registered({ requestId: 'r-1' })))).toEqual([
      {
        ask: {
          type: 'TurnContactIntoCase',
          data: { contactId: 'r-1', caseKind: 'COMPLAINT', caseId: 'c-1', customerId: 'k-1' },
        },
      },
    ]));

  it('that came otherwise asks for nothing', () => expect(react(recorded(registered()))).toEqual([]));

  it('asks for nothing later on', () => expect(react(recorded(acknowledged()))).toEqual([]));
});
