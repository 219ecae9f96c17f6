import { describe, expect, it } from '@jest/globals';
import { closed, contacted } from './complaint.fixtures.js';
import { escalationOnOverdueFollowUp as policy } from './escalation-on-overdue-follow-up.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';
import { implementationCompleted, rechecked, satisfactionRecorded } from './settlement.fixtures.js';

describe('the escalation where nobody asks the customer', () => {
  it('is remembered from the end of the last remedy', () =>
    expect(reactionsOf(policy, implementationCompleted())).toEqual(
      raise('FOLLOW_UP_OVERDUE', '2026-03-03T17:00:00.000Z'),
    ));

  it('moves on with every try', () =>
    expect(reactionsOf(policy, contacted({ nextContactDueAt: '2026-03-05T17:00:00.000Z' }))).toEqual(
      raise('FOLLOW_UP_OVERDUE', '2026-03-05T17:00:00.000Z'),
    ));

  it.each([satisfactionRecorded(), closed(), contacted()])('is forgotten: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is not touched by anything else', () => expect(reactionsOf(policy, rechecked())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
