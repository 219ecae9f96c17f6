import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { held, informed, merged, resumed, withdrawn } from './complaint.fixtures.js';
import { resumptionOnEndOfHold as policy } from './resumption-on-end-of-hold.policy.js';

describe('the resumption at the end of a hold', () => {
  it('is remembered from the hold', () =>
    expect(policy.react(recorded(held()))).toEqual([
      {
        remind: 'c-1',
        dueAt: '2026-03-05T09:00:00.000Z',
        command: { type: 'ResumeComplaint', data: { complaintId: 'c-1', heldUntil: '2026-03-05T09:00:00.000Z' } },
      },
    ]));

  it.each([resumed(), withdrawn(), merged()])('is forgotten: $type', (event) =>
    expect(policy.react(recorded(event))).toEqual([{ forget: 'c-1' }]),
  );

  it('is not touched by anything else', () => expect(policy.react(recorded(informed()))).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
