import { plain, type Sentences, saying } from '#event-sourcing';
import type { TechnicianEvent } from './technician.events.js';

const listed = (words: readonly string[]): string => words.map(plain).join(', ') || 'nothing';

const SENTENCES: Sentences<TechnicianEvent> = {
  TechnicianHired: ({ data }) => `${data.hiredBy} recorded a technician who works from ${data.hiredOn} on.`,
  TechnicianRevised: ({ data }) => `${data.revisedBy} revised the record.`,
  TechnicianAssigned: ({ data }) => `${data.assignedBy} assigned another outlet.`,
  TechnicianSkillsSet: ({ data }) => `${data.setBy} set the skills: ${listed(data.skills)}.`,
  CertificateGranted: ({ data }) => `A certificate for ${plain(data.skill)} was granted, to ${data.expiresOn}.`,
  CertificateRenewed: ({ data }) => `A certificate was renewed, to ${data.expiresOn}.`,
  CertificateRevoked: ({ data }) => `${data.revokedBy} revoked a certificate.`,
  CertificateExpiryWarned: ({ data }) => `A certificate holds until ${data.expiresOn} only.`,
  CertificateExpired: ({ data }) => `The certificate for ${plain(data.skill)} expired on ${data.expiresOn}.`,
  TrainingRecorded: ({ data }) =>
    `A training (${plain(data.kind)}) was ${data.failed.length ? `not passed: ${listed(data.failed)}` : 'passed'}.`,
  TechnicianAbsenceAdded: ({ data }) => `${data.addedBy} noted an absence from ${data.from} to ${data.to}.`,
  TechnicianAbsenceCancelled: ({ data }) => `${data.cancelledBy} cancelled an absence.`,
  TechnicianPersonalDataErased: ({ data }) => `${data.erasedBy} had this person forgotten (${plain(data.ground)}).`,
  TechnicianKeyDestroyed: () => 'The key of what was written about this person was destroyed.',
  TechnicianLeft: ({ data }) => `The last day of work is ${data.lastDay}.`,
};

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);
