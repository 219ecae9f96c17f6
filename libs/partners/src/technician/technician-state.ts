import { ERASED } from '#event-sourcing';
import type { CertificateDays } from './certificate-validity.js';
import type { TechnicianEvent, TechnicianRecord } from './technician.events.js';

export type Certificate = CertificateDays &
  Readonly<{ certificateId: string; number: string; name: string; isWarned: boolean; isExpired: boolean }>;
export type Absence = Readonly<{ absenceId: string; from: string; to: string }>;
export type Training = Readonly<{ trainingId: string; spelled: string }>;

/** Only what the rules need to know. */
export type Technician = Readonly<{
  technicianId: string;
  partnerId: string;
  outletId: string;
  name: string;
  phone: string | null;
  email: string | null;
  skills: readonly string[];
  hiredOn: string;
  certificates: readonly Certificate[];
  trainings: readonly Training[];
  /** Those that were not cancelled. */
  absences: readonly Absence[];
  lastDay: string | null;
  isErased: boolean;
  isKeyDestroyed: boolean;
}>;

/** Whose key encrypts what is written about a technician. */
export const technicianSubject = (technicianId: string): string => `technician-${technicianId}`;

export const evolve = (technician: Technician | null, event: TechnicianEvent): Technician | null => {
  if (event.type === 'TechnicianHired') return hired(event);
  return technician && { ...technician, ...changed(technician, event) };
};

const hired = ({ data }: Extract<TechnicianEvent, { type: 'TechnicianHired' }>): Technician => ({
  technicianId: data.technicianId,
  partnerId: data.partnerId,
  outletId: data.outletId,
  ...recordOf(data),
  skills: data.skills,
  hiredOn: data.hiredOn,
  certificates: [],
  trainings: [],
  absences: [],
  lastDay: null,
  isErased: false,
  isKeyDestroyed: false,
});

const recordOf = ({ name, phone, email }: TechnicianRecord) => ({
  name: name.personal,
  phone: phone && phone.personal,
  email: email && email.personal,
});

const changed = (technician: Technician, event: TechnicianEvent): Partial<Technician> => {
  switch (event.type) {
    case 'TechnicianRevised':
      return recordOf(event.data);
    case 'TechnicianAssigned':
      return { outletId: event.data.outletId };
    case 'TechnicianSkillsSet':
      return { skills: event.data.skills };
    case 'TrainingRecorded':
      return {
        trainings: [
          ...technician.trainings,
          { trainingId: event.data.trainingId, spelled: spelledTraining(event.data) },
        ],
      };
    case 'TechnicianAbsenceAdded':
    case 'TechnicianAbsenceCancelled':
      return { absences: absencesAfter(technician.absences, event) };
    case 'TechnicianLeft':
      return { lastDay: event.data.lastDay };
    case 'TechnicianPersonalDataErased':
      return { name: ERASED, phone: null, email: null, isErased: true };
    case 'TechnicianKeyDestroyed':
      return { isKeyDestroyed: true };
    default:
      return { certificates: certificatesAfter(technician.certificates, event) };
  }
};

/** What makes a training the same one. */
export const spelledTraining = (
  training: Pick<
    Extract<TechnicianEvent, { type: 'TrainingRecorded' }>['data'],
    'kind' | 'topic' | 'heldOn' | 'scores'
  >,
): string => {
  const { kind, topic, heldOn, scores } = training;
  return JSON.stringify([kind, topic, heldOn, scores.WRITTEN, scores.PRACTICAL, scores.CUSTOMER_EVALUATION]);
};

const absencesAfter = (
  absences: readonly Absence[],
  { type, data }: Extract<TechnicianEvent, { type: 'TechnicianAbsenceAdded' | 'TechnicianAbsenceCancelled' }>,
): readonly Absence[] => {
  if (type === 'TechnicianAbsenceCancelled') return absences.filter(({ absenceId }) => absenceId !== data.absenceId);
  return [...absences, { absenceId: data.absenceId, from: data.from, to: data.to }];
};

/** The certificates after an event; of readers too, whose certificates hold more. */
export const certificatesAfter = (
  certificates: readonly Certificate[],
  event: TechnicianEvent,
): readonly Certificate[] => {
  if (event.type === 'CertificateGranted') return [...certificates, granted(event)];
  return certificates.map((certificate) =>
    'certificateId' in event.data && event.data.certificateId === certificate.certificateId
      ? { ...certificate, ...told(event) }
      : certificate,
  );
};

const granted = ({ data }: Extract<TechnicianEvent, { type: 'CertificateGranted' }>): Certificate => ({
  certificateId: data.certificateId,
  skill: data.skill,
  name: data.name,
  number: data.number,
  issuedOn: data.issuedOn,
  expiresOn: data.expiresOn,
  isRevoked: false,
  isWarned: false,
  isExpired: false,
});

const told = ({ type, data }: TechnicianEvent): Partial<Certificate> => {
  switch (type) {
    case 'CertificateRenewed': {
      const { number, issuedOn, expiresOn } = data;
      return { number, issuedOn, expiresOn, isWarned: false, isExpired: false };
    }
    case 'CertificateRevoked':
      return { isRevoked: true };
    case 'CertificateExpiryWarned':
      return { isWarned: true };
    case 'CertificateExpired':
      return { isExpired: true };
    default:
      return {};
  }
};
