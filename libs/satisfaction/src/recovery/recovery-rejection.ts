import { refusing } from '#event-sourcing';

export const recoveryRefusal = refusing({
  RECOVERY_NOT_FOUND: ['There is no such follow-up.', 'Look at the list.', null],
  RECOVERY_CLOSED: ['This follow-up is closed.', 'Look at what became of it.', null],
  RECOVERY_OWNER_UNKNOWN: [
    'An owner is a person, or a department or tier that the policy pack knows.',
    'Correct it.',
    'AssignRecovery',
  ],
  RECOVERY_GIVEN_BY_OTHERS: [
    'Whoever works on follow-ups takes them over, and does not hand them out.',
    'Take it over yourself, or ask a supervisor.',
    'AssignRecovery',
  ],
  RECOVERY_NOT_CONTACTED: [
    'Only somebody who was reached can say whether it was put right.',
    'Speak with the customer first.',
    'RecordRecoveryContact',
  ],
  RECOVERY_NOT_TRIED: [
    'A customer counts as unreached after as many tries in a row as the policy pack says.',
    'Try again.',
    'RecordRecoveryContact',
  ],
  RECOVERY_TEXT_MISSING: ['A follow-up is not closed without a note.', 'Write it down.', 'CloseRecovery'],
  RECOVERY_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
});
