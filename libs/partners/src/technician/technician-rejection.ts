import type { Rule } from '#event-sourcing';
import { refusing } from '../refusing.js';

const RULES = {
  TECHNICIAN_NOT_FOUND: ['There is no such technician.', 'Hire one.', 'HireTechnician'],
  TECHNICIAN_ALREADY_HIRED: ['This technician works here already.', 'Change what is different.', 'ReviseTechnician'],
  TECHNICIAN_LEFT: ['A technician who has left does nothing here any more.', 'Look at who works here.', null],
  TECHNICIAN_OUTLET_UNKNOWN: ['A technician works for an outlet that is known.', 'Register it.', 'RegisterOutlet'],
  TECHNICIAN_OUTLET_CLOSED: ['The outlet is closed.', 'Reopen it, or name another one.', 'ReopenOutlet'],
  TECHNICIAN_OUTLET_OF_ANOTHER: [
    'A technician works for the outlets of one partner.',
    'Record that the technician left, and let the other partner hire.',
    'RecordTechnicianLeft',
  ],
  TECHNICIAN_LEAVES_BEFORE_HIRED: ['The last day is not before the first one.', 'Correct it.', null],
  TECHNICIAN_STILL_HERE: [
    'What is personal is erased after the last day of work.',
    'Record when the technician left, or wait for that day.',
    'RecordTechnicianLeft',
  ],
  CERTIFICATE_NOT_FOUND: ['The technician has no such certificate.', 'Grant it.', 'GrantCertificate'],
  CERTIFICATE_ALREADY_GRANTED: ['This certificate is known.', 'Renew it.', 'RenewCertificate'],
  CERTIFICATE_REVOKED: ['A revoked certificate is not renewed.', 'Grant another one.', 'GrantCertificate'],
  CERTIFICATE_TERM_IMPOSSIBLE: [
    'A certificate was issued before today and expires after it was issued, within the days that the policy pack allows.',
    'Correct its days.',
    null,
  ],
  CERTIFICATE_NOT_PROLONGED: ['Who renews prolongs.', 'Name a later day, or revoke it.', 'RevokeCertificate'],
  TRAINING_SCORE_IMPOSSIBLE: ['Scores go from 0 to 100.', 'Correct it.', 'RecordTraining'],
  TRAINING_SCORES_MISSING: ['A training has a score in one part at least.', 'Name it.', 'RecordTraining'],
  TRAINING_IN_FUTURE: ['A training is recorded once it was held.', 'Wait for it.', 'RecordTraining'],
  TRAINING_ALREADY_RECORDED: ['This training was recorded otherwise.', 'Record another one.', 'RecordTraining'],
  ABSENCE_IMPOSSIBLE: [
    'An absence ends after it begins, within the days that the policy pack allows.',
    'Correct it.',
    'AddTechnicianAbsence',
  ],
  ABSENCE_OVERLAPS: [
    'The technician is away then already.',
    'Cancel that absence, or name another time.',
    'CancelTechnicianAbsence',
  ],
  ABSENCE_NOT_FOUND: ['There is no such absence.', 'Look at the absences of the technician.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type TechnicianRejection = keyof typeof RULES;

export const refusal = refusing<TechnicianRejection>(RULES);
