import { refusing } from '#event-sourcing';

export const evaluationRefusal = refusing({
  EVALUATION_PARTNER_NOT_FOUND: ['There is no such organisation.', 'Correct it.', null],
  EVALUATION_BY_THE_EVALUATED: ['Nobody evaluates the organisation that they belong to.', 'Ask an assessor.', null],
  EVALUATION_BY_ITS_DECIDERS: [
    'Who decides on partners and gives them work does not evaluate them.',
    'Ask an assessor without such a role.',
    null,
  ],
  EVALUATION_IN_THE_FUTURE: ['An evaluation has taken place before it is recorded.', 'Correct the day.', null],
  EVALUATION_CLAUSE_UNKNOWN: ['The standard in the policy pack has no such clause.', 'Name one that it has.', null],
  EVALUATION_CLAUSE_NOT_APPLICABLE: [
    'Nothing is deducted where a clause does not apply.',
    'Leave out the deduction, or let the clause apply.',
    null,
  ],
  EVALUATION_NOTHING_APPLIES: ['Some clause applies to everybody.', 'Leave out fewer of them.', null],
  EVALUATION_POINTS_IMPOSSIBLE: [
    'A deduction is more than 0, and a clause loses no more than its points.',
    'Correct the points.',
    null,
  ],
  EVALUATION_BONUS_UNKNOWN: ['The policy pack has no such rule for a bonus.', 'Name one that it has.', null],
  EVALUATION_BONUS_NOT_EARNED: [
    'The rule asks for a higher share.',
    'Correct the share, or leave the bonus out.',
    null,
  ],
  EVALUATION_TOO_MANY_BONUSES: ['The standard allows no more bonuses, and each once.', 'Leave some out.', null],
  EVALUATION_TOO_MANY_FINDINGS: ['An evaluation has no room for so many findings.', 'Put some together.', null],
  EVALUATION_TEXT_MISSING: ['A finding says what was found, and what shows it.', 'Write it down.', null],
  EVALUATION_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  EVALUATION_TO_CORRECT_UNKNOWN: [
    'Only an evaluation of the same organisation that was not corrected yet is corrected.',
    'Name that one.',
    null,
  ],
});
