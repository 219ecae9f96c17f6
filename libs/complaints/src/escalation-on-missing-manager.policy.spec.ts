import { describe, expect, it } from '@jest/globals';
import {
  acknowledged,
  assessed,
  assigned,
  closed,
  escalated,
  merged,
  reassessed,
  refused,
  registered,
  reopened,
  safetyFlagged,
  withdrawn,
} from './complaint.fixtures.js';
import { escalationOnMissingManager as policy } from './escalation-on-missing-manager.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';

const ownerDueAt = '2026-03-02T10:30:00.000Z';

describe('the escalation of a critical complaint without a named manager', () => {
  it.each([
    registered({ ownerDueAt }),
    assessed({ ownerDueAt }),
    reassessed({ ownerDueAt }),
    safetyFlagged({ ownerDueAt }),
    escalated({ ownerDueAt }),
    reopened({ ownerDueAt }),
  ])('is remembered: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(raise('NO_NAMED_MANAGER', ownerDueAt)),
  );

  it.each([assigned(), refused(), closed(), withdrawn(), merged(), reassessed()])('is forgotten: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is left to the decider where a manager acknowledges', () =>
    expect(reactionsOf(policy, acknowledged())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
