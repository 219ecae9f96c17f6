import { type Json, Rejection, type Rule } from '#event-sourcing';
import type { Contact } from './contact-state.js';

const RULES = {
  CONTACT_NOT_FOUND: [
    'There is no such contact.',
    'Receive it first: every contact gets its number.',
    'ReceiveContact',
  ],
  CONTACT_ALREADY_RECEIVED: ['This contact has been received.', 'Add what was said as a note.', 'NoteContact'],
  CONTACT_DATE_IMPOSSIBLE: ['A contact is received before it is recorded.', 'Correct the time.', null],
  CONTACT_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  CONTACT_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it, or attach the rest.', null],
  CONTACT_ATTACHMENT_REFUSED: ['An attachment can not be taken.', 'Correct it, or leave it out.', null],
  CONTACT_HAS_ANOTHER_CUSTOMER: [
    'The caller is known as another customer, and what was said is kept under that one.',
    'Merge the customers if they are one person; else dismiss this contact and receive a new one.',
    'DismissContact',
  ],
  CONTACT_HAS_ANOTHER_OWNER: [
    'Another agent owns this contact.',
    'Ask them to hand it over, or a supervisor to assign it.',
    'AssignContact',
  ],
  CONTACT_ASSIGNED_BY_SUPERVISOR: [
    'An agent takes a contact; a supervisor gives it to somebody else.',
    'Take it yourself, or ask a supervisor.',
    'AssignContact',
  ],
  CONTACT_HAS_OUTCOME: ['This contact has an outcome.', 'Reopen it to go on.', 'ReopenContact'],
  CONTACT_WITHOUT_OUTCOME: [
    'A contact is closed when it has an outcome.',
    'Answer it, turn it into a case, or dismiss it with a reason.',
    'AnswerContact',
  ],
  CONTACT_DISMISSED: ['A dismissed contact is at its end.', 'Reopen it if it was dismissed in error.', 'ReopenContact'],
  CONTACT_IS_A_CASE: ['What the customer wants is dealt with in its case.', 'Go on with the case.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type ContactRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, where the contact stands, what is missing and what comes next. */
export const refusal = (
  code: ContactRejection,
  contact: Contact | null,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<ContactRejection> => {
  const [rule, toDo, next] = RULES[code];
  const state = contact && contact.status;
  return new Rejection(code, `${rule} ${toDo}`, { state, missing: null, next, ...details });
};
