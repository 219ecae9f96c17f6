import { describe, expect, it } from '@jest/globals';
import {
  assessed,
  closed,
  held,
  merged,
  reassessed,
  refused,
  registered,
  reopened,
  resumed,
  safetyFlagged,
  withdrawn,
} from './complaint.fixtures.js';
import { escalationOnOverdueSettlement as policy } from './escalation-on-overdue-settlement.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';
import { replied } from './settlement.fixtures.js';

const settleDueAt = '2026-04-07T08:30:00.000Z';

describe('the escalation of an overdue settlement', () => {
  it.each([
    registered({ settleDueAt }),
    assessed({ settleDueAt }),
    reassessed({ settleDueAt }),
    safetyFlagged({ settleDueAt }),
    resumed({ settleDueAt }),
    reopened({ settleDueAt }),
  ])('follows the due time: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(raise('SETTLEMENT_OVERDUE', settleDueAt)),
  );

  it.each([held(), refused(), closed(), withdrawn(), merged(), registered({ settleDueAt: null })])(
    'is forgotten: $type',
    (event) => expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('goes on after the reply, until the remedies are carried out', () =>
    expect(reactionsOf(policy, replied())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
