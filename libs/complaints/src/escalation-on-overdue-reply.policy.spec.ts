import { describe, expect, it } from '@jest/globals';
import { withdrawn } from './complaint.fixtures.js';
import { escalationOnOverdueReply as policy } from './escalation-on-overdue-reply.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';
import { approved, proposed, replied } from './settlement.fixtures.js';

describe('the escalation of an overdue reply', () => {
  it('is remembered from the approval', () =>
    expect(reactionsOf(policy, approved())).toEqual(raise('REPLY_OVERDUE', '2026-03-02T13:00:00.000Z')));

  it.each([replied(), withdrawn(), approved({ replyDueAt: null })])('is forgotten: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is not touched by anything else', () => expect(reactionsOf(policy, proposed())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
