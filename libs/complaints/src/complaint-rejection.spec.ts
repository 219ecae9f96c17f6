import { describe, expect, it } from '@jest/globals';
import { refusal } from './complaint-rejection.js';
import { journeyTo } from './journey.fixtures.js';
import { stateAfter } from './specification.fixtures.js';

const proposed = stateAfter(...journeyTo.PROPOSED);

describe('a refusal', () => {
  it('says the rule, where the complaint stands, what is missing and what comes next', () =>
    expect(refusal('COMPLAINT_NOT_JUDGED', proposed, { missing: 'responsibility' }).message).toBe(
      'A settlement or a refusal rests on a judgement of responsibility. The complaint is PROPOSED. ' +
        'Judge the responsibility. Missing: responsibility. Next: JudgeResponsibility.',
    ));

  it('lists what is missing', () =>
    expect(
      refusal('COMPLAINT_CLOSURE_BLOCKED', proposed, { missing: ['REMEDIES_DONE', 'RESULT_RECHECKED'] }).message,
    ).toMatch(/Missing: REMEDIES_DONE, RESULT_RECHECKED\.$/));

  it('says the same to machines', () =>
    expect(refusal('COMPLAINT_NOT_RESTATED', proposed).details).toEqual({
      state: 'PROPOSED',
      missing: null,
      next: 'RestateProblem',
    }));

  it('needs no complaint', () =>
    expect(refusal('COMPLAINT_NOT_FOUND', null).message).toBe(
      'There is no such complaint. Register it. Next: RegisterComplaint.',
    ));
});
