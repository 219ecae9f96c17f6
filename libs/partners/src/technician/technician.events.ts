import type { Event, Personal } from '#event-sourcing';
import type { PersonalDataErasureGround } from '../partner/partner-words.events.js';
import type { TrainingKind, TrainingPart } from './technician-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** Under the technician's own key. */
export type TechnicianRecord = Readonly<{ name: Personal; phone: Personal | null; email: Personal | null }>;

export type TechnicianHired = Event<
  'TechnicianHired',
  TechnicianRecord & {
    technicianId: string;
    partnerId: string;
    outletId: string;
    skills: readonly string[];
    hiredOn: string;
    packVersion: string;
    hiredBy: string;
    hiredAt: string;
  }
>;
export type TechnicianRevised = Event<
  'TechnicianRevised',
  TechnicianRecord & { technicianId: string; revisedBy: string; revisedAt: string }
>;
/** To another outlet of the same partner. */
export type TechnicianAssigned = Event<
  'TechnicianAssigned',
  { technicianId: string; outletId: string; assignedBy: string; assignedAt: string }
>;
export type TechnicianSkillsSet = Event<
  'TechnicianSkillsSet',
  { technicianId: string; skills: readonly string[]; packVersion: string; setBy: string; setAt: string }
>;

/** The last day it holds on is included; `expiresAt` is the end of that day where the company is, `warnAt` some days before. */
export type CertificateTerm = Readonly<{
  number: string;
  issuedOn: string;
  expiresOn: string;
  warnAt: string;
  expiresAt: string;
  packVersion: string;
}>;
export type CertificateGranted = Event<
  'CertificateGranted',
  CertificateTerm & {
    technicianId: string;
    certificateId: string;
    /** The skill it stands for. */
    skill: string;
    name: string;
    grantedBy: string;
    grantedAt: string;
  }
>;
export type CertificateRenewed = Event<
  'CertificateRenewed',
  CertificateTerm & { technicianId: string; certificateId: string; renewedBy: string; renewedAt: string }
>;
export type CertificateRevoked = Event<
  'CertificateRevoked',
  { technicianId: string; certificateId: string; reason: Personal; revokedBy: string; revokedAt: string }
>;
export type CertificateExpiryWarned = Event<
  'CertificateExpiryWarned',
  { technicianId: string; certificateId: string; expiresOn: string; warnedAt: string }
>;
export type CertificateExpired = Event<
  'CertificateExpired',
  { technicianId: string; certificateId: string; skill: string; expiresOn: string; expiredAt: string }
>;

/** Scores from 0 to 100 in those parts that were taken. */
export type TrainingRecorded = Event<
  'TrainingRecorded',
  {
    technicianId: string;
    trainingId: string;
    kind: TrainingKind;
    topic: string;
    heldOn: string;
    scores: Readonly<Partial<Record<TrainingPart, number>>>;
    passMarks: Readonly<Record<TrainingPart, number>>;
    /** Parts that the kind asks for and nobody took, or whose score is too low: none means passed. */
    failed: readonly TrainingPart[];
    packVersion: string;
    recordedBy: string;
    recordedAt: string;
  }
>;

/** From an instant until another one, which is no longer in it. */
export type TechnicianAbsenceAdded = Event<
  'TechnicianAbsenceAdded',
  {
    technicianId: string;
    absenceId: string;
    from: string;
    to: string;
    note: Personal | null;
    addedBy: string;
    addedAt: string;
  }
>;
export type TechnicianAbsenceCancelled = Event<
  'TechnicianAbsenceCancelled',
  { technicianId: string; absenceId: string; cancelledBy: string; cancelledAt: string }
>;
/** The last day of work. */
export type TechnicianLeft = Event<
  'TechnicianLeft',
  {
    technicianId: string;
    partnerId: string;
    lastDay: string;
    reason: Personal | null;
    leftBy: string;
    leftAt: string;
  }
>;

/** Name, phone, address and all that was written about a technician: read models lose them now, the key goes next. */
export type TechnicianPersonalDataErased = Event<
  'TechnicianPersonalDataErased',
  { technicianId: string; ground: PersonalDataErasureGround; erasedBy: string; erasedAt: string }
>;
export type TechnicianKeyDestroyed = Event<
  'TechnicianKeyDestroyed',
  { technicianId: string; subject: string; destroyedAt: string }
>;

export type TechnicianEvent =
  | TechnicianHired
  | TechnicianRevised
  | TechnicianAssigned
  | TechnicianSkillsSet
  | CertificateGranted
  | CertificateRenewed
  | CertificateRevoked
  | CertificateExpiryWarned
  | CertificateExpired
  | TrainingRecorded
  | TechnicianAbsenceAdded
  | TechnicianAbsenceCancelled
  | TechnicianLeft
  | TechnicianPersonalDataErased
  | TechnicianKeyDestroyed;
