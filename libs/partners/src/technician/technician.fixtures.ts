import { personal } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { TechnicianCommand } from './technician.commands.js';
import { technicianDecider } from './technician.decider.js';
import type * as happened from './technician.events.js';
import type { TechnicianKnown } from './technician-known.js';

type Data<E extends { data: object }> = Partial<E['data']>;

const AT = '2026-03-02T09:00:00.000Z';
const by = 'agent-1';
const technicianId = 't-1';
const packVersion = '2026.1';

/** A text under the technician's key. */
export const ofTechnician = (text: string) => personal('technician-t-1', text);

export const technicianHired = (changes: Data<happened.TechnicianHired> = {}): happened.TechnicianHired => ({
  type: 'TechnicianHired',
  data: {
    technicianId,
    partnerId: 'p-1',
    outletId: 'o-1',
    name: ofTechnician('Li Wei'),
    phone: ofTechnician('+49 89 1'),
    email: null,
    skills: ['GAS', 'HEATING'],
    hiredOn: '2026-01-01',
    packVersion,
    hiredBy: by,
    hiredAt: AT,
    ...changes,
  },
});

export const technicianRevised = (): happened.TechnicianRevised => ({
  type: 'TechnicianRevised',
  data: {
    technicianId,
    name: ofTechnician('Li Wei'),
    phone: ofTechnician('+49 89 2'),
    email: null,
    revisedBy: by,
    revisedAt: AT,
  },
});

export const technicianAssigned = (): happened.TechnicianAssigned => ({
  type: 'TechnicianAssigned',
  data: { technicianId, outletId: 'o-2', assignedBy: by, assignedAt: AT },
});

export const skillsSet = (): happened.TechnicianSkillsSet => ({
  type: 'TechnicianSkillsSet',
  data: { technicianId, skills: ['HEATING'], packVersion, setBy: by, setAt: AT },
});

const term = {
  number: 'G-1',
  issuedOn: '2026-01-10',
  expiresOn: '2026-12-31',
  warnAt: '2026-12-21T23:00:00.000Z',
  expiresAt: '2026-12-31T23:00:00.000Z',
  packVersion,
};

export const certificateGranted = (changes: Data<happened.CertificateGranted> = {}): happened.CertificateGranted => ({
  type: 'CertificateGranted',
  data: {
    technicianId,
    certificateId: 'c-1',
    skill: 'GAS',
    name: 'Gas fitter',
    ...term,
    grantedBy: by,
    grantedAt: AT,
    ...changes,
  },
});

export const certificateRenewed = (changes: Data<happened.CertificateRenewed> = {}): happened.CertificateRenewed => ({
  type: 'CertificateRenewed',
  data: {
    technicianId,
    certificateId: 'c-1',
    ...term,
    number: 'G-2',
    issuedOn: '2026-03-01',
    expiresOn: '2027-12-31',
    warnAt: '2027-12-21T23:00:00.000Z',
    expiresAt: '2027-12-31T23:00:00.000Z',
    renewedBy: by,
    renewedAt: AT,
    ...changes,
  },
});

export const certificateRevoked = (): happened.CertificateRevoked => ({
  type: 'CertificateRevoked',
  data: { technicianId, certificateId: 'c-1', reason: ofTechnician('It was forged.'), revokedBy: by, revokedAt: AT },
});

export const expiryWarned = (): happened.CertificateExpiryWarned => ({
  type: 'CertificateExpiryWarned',
  data: {
    technicianId,
    certificateId: 'c-1',
    expiresOn: '2026-12-31',
    warnedAt: '2026-12-21T23:00:00.000Z',
  },
});

export const certificateExpired = (): happened.CertificateExpired => ({
  type: 'CertificateExpired',
  data: {
    technicianId,
    certificateId: 'c-1',
    skill: 'GAS',
    expiresOn: '2026-12-31',
    expiredAt: '2026-12-31T23:00:00.000Z',
  },
});

export const trainingRecorded = (changes: Data<happened.TrainingRecorded> = {}): happened.TrainingRecorded => ({
  type: 'TrainingRecorded',
  data: {
    technicianId,
    trainingId: 'x-1',
    kind: 'PRODUCT',
    topic: 'Boilers',
    heldOn: '2026-02-20',
    scores: { WRITTEN: 80, PRACTICAL: 60 },
    passMarks: { WRITTEN: 60, PRACTICAL: 70, CUSTOMER_EVALUATION: 80 },
    failed: ['PRACTICAL'],
    packVersion,
    recordedBy: by,
    recordedAt: AT,
    ...changes,
  },
});

export const absenceAdded = (changes: Data<happened.TechnicianAbsenceAdded> = {}): happened.TechnicianAbsenceAdded => ({
  type: 'TechnicianAbsenceAdded',
  data: {
    technicianId,
    absenceId: 'a-1',
    from: '2026-04-01T06:00:00.000Z',
    to: '2026-04-03T22:00:00.000Z',
    note: ofTechnician('Wedding.'),
    addedBy: by,
    addedAt: AT,
    ...changes,
  },
});

export const absenceCancelled = (): happened.TechnicianAbsenceCancelled => ({
  type: 'TechnicianAbsenceCancelled',
  data: { technicianId, absenceId: 'a-1', cancelledBy: by, cancelledAt: AT },
});

export const technicianLeft = (): happened.TechnicianLeft => ({
  type: 'TechnicianLeft',
  data: {
    technicianId,
    partnerId: 'p-1',
    lastDay: '2026-06-30',
    reason: ofTechnician('Moves away.'),
    leftBy: by,
    leftAt: AT,
  },
});

export const technicianErased = (): happened.TechnicianPersonalDataErased => ({
  type: 'TechnicianPersonalDataErased',
  data: { technicianId, ground: 'REQUESTED', erasedBy: by, erasedAt: AT },
});
export const technicianKeyDestroyed = (): happened.TechnicianKeyDestroyed => ({
  type: 'TechnicianKeyDestroyed',
  data: { technicianId, subject: `technician-${technicianId}`, destroyedAt: AT },
});

/** One sample of every event type of a technician. */
export const technicianSamples: Readonly<{
  [Type in happened.TechnicianEvent['type']]: Extract<happened.TechnicianEvent, { type: Type }>;
}> = {
  TechnicianHired: technicianHired(),
  TechnicianRevised: technicianRevised(),
  TechnicianAssigned: technicianAssigned(),
  TechnicianSkillsSet: skillsSet(),
  CertificateGranted: certificateGranted(),
  CertificateRenewed: certificateRenewed(),
  CertificateRevoked: certificateRevoked(),
  CertificateExpiryWarned: expiryWarned(),
  CertificateExpired: certificateExpired(),
  TrainingRecorded: trainingRecorded(),
  TechnicianAbsenceAdded: absenceAdded(),
  TechnicianAbsenceCancelled: absenceCancelled(),
  TechnicianLeft: technicianLeft(),
  TechnicianPersonalDataErased: technicianErased(),
  TechnicianKeyDestroyed: technicianKeyDestroyed(),
};

export const technicianKnown: TechnicianKnown = {
  packVersion,
  policy: {
    skills: ['GAS', 'HEATING', 'PLUMBING'],
    certificate: { warnDays: 10, longestDays: 800 },
    training: {
      passMarks: { WRITTEN: 60, PRACTICAL: 70, CUSTOMER_EVALUATION: 80 },
      parts: {
        PRODUCT: ['WRITTEN', 'PRACTICAL'],
        PROCESS: ['WRITTEN'],
        COMMUNICATION: ['CUSTOMER_EVALUATION'],
        CUSTOMER_CARE: ['WRITTEN', 'CUSTOMER_EVALUATION'],
      },
    },
    longestAbsenceDays: 30,
    textLimits: { name: 40, note: 60, contract: 80 },
  },
  startOf: (day) => new Date(Date.parse(day) - 3_600_000).toISOString(),
  outlet: { outletId: 'o-1', partnerId: 'p-1', isOpen: true },
};

export const givenTechnician = specification(technicianDecider, technicianKnown);
export const technicianCommand = commandMaker<TechnicianCommand>();
