import type { Command } from '#event-sourcing';
import type { PersonalDataErasureGround } from '../partner/partner-words.events.js';
import type { TrainingKind, TrainingPart } from './technician-words.events.js';

export type HireTechnician = Command<
  'HireTechnician',
  {
    technicianId: string;
    outletId: string;
    name: string;
    phone: string | null;
    email: string | null;
    skills: readonly string[];
    hiredOn: string;
  }
>;
/** What is null stays as it is. */
export type ReviseTechnician = Command<
  'ReviseTechnician',
  { technicianId: string; name: string | null; phone: string | null; email: string | null }
>;
export type AssignTechnician = Command<'AssignTechnician', { technicianId: string; outletId: string }>;
export type SetTechnicianSkills = Command<'SetTechnicianSkills', { technicianId: string; skills: readonly string[] }>;

type TermGiven = { number: string; issuedOn: string; expiresOn: string };

export type GrantCertificate = Command<
  'GrantCertificate',
  TermGiven & { technicianId: string; certificateId: string; skill: string; name: string }
>;
export type RenewCertificate = Command<'RenewCertificate', TermGiven & { technicianId: string; certificateId: string }>;
export type RevokeCertificate = Command<
  'RevokeCertificate',
  { technicianId: string; certificateId: string; reason: string }
>;
/** By reminders: `expiresOn` is the last day that is meant; it may have been renewed since. */
export type WarnOfCertificateExpiry = Command<
  'WarnOfCertificateExpiry',
  { technicianId: string; certificateId: string; expiresOn: string }
>;
export type ExpireCertificate = Command<
  'ExpireCertificate',
  { technicianId: string; certificateId: string; expiresOn: string }
>;

export type RecordTraining = Command<
  'RecordTraining',
  {
    technicianId: string;
    trainingId: string;
    kind: TrainingKind;
    topic: string;
    heldOn: string;
    scores: Readonly<Record<TrainingPart, number | null>>;
  }
>;
export type AddTechnicianAbsence = Command<
  'AddTechnicianAbsence',
  { technicianId: string; absenceId: string; from: string; to: string; note: string | null }
>;
export type CancelTechnicianAbsence = Command<'CancelTechnicianAbsence', { technicianId: string; absenceId: string }>;
export type RecordTechnicianLeft = Command<
  'RecordTechnicianLeft',
  { technicianId: string; lastDay: string; reason: string | null }
>;

export type EraseTechnicianPersonalData = Command<
  'EraseTechnicianPersonalData',
  { technicianId: string; ground: PersonalDataErasureGround }
>;
/** The outcome of the effect that destroys the key. */
export type RecordTechnicianKeyDestroyed = Command<
  'RecordTechnicianKeyDestroyed',
  { technicianId: string; subject: string }
>;

export type TechnicianCommand =
  | HireTechnician
  | ReviseTechnician
  | AssignTechnician
  | SetTechnicianSkills
  | GrantCertificate
  | RenewCertificate
  | RevokeCertificate
  | WarnOfCertificateExpiry
  | ExpireCertificate
  | RecordTraining
  | AddTechnicianAbsence
  | CancelTechnicianAbsence
  | RecordTechnicianLeft
  | EraseTechnicianPersonalData
  | RecordTechnicianKeyDestroyed;

export const TECHNICIAN_COMMANDS: readonly TechnicianCommand['type'][] = [
  'HireTechnician',
  'ReviseTechnician',
  'AssignTechnician',
  'SetTechnicianSkills',
  'GrantCertificate',
  'RenewCertificate',
  'RevokeCertificate',
  'WarnOfCertificateExpiry',
  'ExpireCertificate',
  'RecordTraining',
  'AddTechnicianAbsence',
  'CancelTechnicianAbsence',
  'RecordTechnicianLeft',
  'EraseTechnicianPersonalData',
  'RecordTechnicianKeyDestroyed',
];
