import { describe, expect, it } from '@jest/globals';
import { acknowledged, assessed, merged, registered, safetyFlagged, withdrawn } from './complaint.fixtures.js';
import { escalationOnOverdueAcknowledgement as policy } from './escalation-on-overdue-acknowledgement.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';

describe('the escalation of an overdue acknowledgement', () => {
  it('is remembered from the registration', () =>
    expect(reactionsOf(policy, registered())).toEqual(raise('ACKNOWLEDGEMENT_OVERDUE', '2026-03-02T12:30:00.000Z')));

  it('is hurried by a safety flag', () =>
    expect(reactionsOf(policy, safetyFlagged({ acknowledgeDueAt: '2026-03-02T09:30:00.000Z' }))).toEqual(
      raise('ACKNOWLEDGEMENT_OVERDUE', '2026-03-02T09:30:00.000Z'),
    ));

  it.each([acknowledged(), withdrawn(), merged(), registered({ acknowledgeDueAt: null })])(
    'is forgotten: $type',
    (event) => expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is not touched by anything else', () => expect(reactionsOf(policy, assessed())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
