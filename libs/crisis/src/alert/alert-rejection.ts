import { type Rule, refusing } from '#event-sourcing';

const RULES = {
  ALERT_NOT_FOUND: ['There is no such alert.', 'Look at the alerts.', null],
  ALERT_NOT_YOURS: ['Alerts are handled by the staff of the company.', 'Ask them.', null],
  ALERT_RAISED_BY_ITSELF: ['Alerts are raised by the watch alone.', 'Register the complaint.', 'RegisterComplaint'],
  ALERT_HAS_ANOTHER_OWNER: ['Somebody else has acknowledged this alert.', 'Have it handed over.', 'AssignAlert'],
  ALERT_NOT_ACKNOWLEDGED: ['Nobody has acknowledged this alert.', 'Acknowledge it first.', 'AcknowledgeAlert'],
  ALERT_NOT_CONFIRMED: ['It is not known yet whether something is wrong.', 'Confirm the alert first.', 'ConfirmAlert'],
  ALERT_NOT_DONE: [
    'An alert is closed when it is contained, or was a false alarm.',
    'Contain it, or declare it a false alarm.',
    'ContainAlert',
  ],
  ALERT_PAST_THAT: [
    'This alert is past that step.',
    'Look at where it stands; write down what is to be said.',
    'NoteOnAlert',
  ],
  ALERT_CLOSED: [
    'This alert is closed.',
    'Write down what is to be said; the next rise raises another one.',
    'NoteOnAlert',
  ],
  ALERT_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  ALERT_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  ALERT_OWNER_MISSING: ['An alert is handed over to somebody.', 'Name the person.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type AlertRejection = keyof typeof RULES;

export const refusal = refusing<AlertRejection>(RULES);
