import { describe, expect, it } from '@jest/globals';
import {
  acknowledged,
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
import { escalationOnOverdueAnswer as policy } from './escalation-on-overdue-answer.policy.js';
import { forgotten, raise, reactionsOf } from './overdue.fixtures.js';
import { replied } from './settlement.fixtures.js';

const answerDueAt = '2026-03-07T08:30:00.000Z';

describe('the escalation of an overdue answer', () => {
  it.each([
    registered({ answerDueAt }),
    assessed({ answerDueAt }),
    reassessed({ answerDueAt }),
    safetyFlagged({ answerDueAt }),
    resumed({ answerDueAt }),
    reopened({ answerDueAt }),
  ])('follows the due time: $type', (event) =>
    expect(reactionsOf(policy, event)).toEqual(raise('ANSWER_OVERDUE', answerDueAt)),
  );

  it.each([held(), replied(), refused(), closed(), withdrawn(), merged(), registered({ answerDueAt: null })])(
    'is forgotten: $type',
    (event) => expect(reactionsOf(policy, event)).toEqual(forgotten),
  );

  it('is not touched by anything else', () => expect(reactionsOf(policy, acknowledged())).toEqual([]));

  it('is not asked for by what was imported or happened before', () =>
    expect(policy).toMatchObject({ from: 'NEW', imported: false, categories: ['complaint'] }));
});
