import { ERASED, type Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { TechnicianEvent, TechnicianHired, TechnicianRecord, TrainingRecorded } from './technician.events.js';
import { type AbsenceView, type CertificateView, TechnicianView, type TrainingView } from './technician.view.js';
import { certificatesAfter } from './technician-state.js';
import { TRAINING_PARTS } from './technician-words.events.js';

export const technicianProjection: Projection<TechnicianView, TechnicianEvent> = {
  name: 'technician',
  version: 1,
  categories: ['technician'],
  view: TechnicianView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.technicianId],
  apply: (rows, event) => {
    const row = event.type === 'TechnicianHired' ? hired(event) : rows.get(event.data.technicianId);
    return row ? [changed(row, event)] : [];
  },
};

const hired = ({ data, meta }: Recorded<TechnicianHired>): TechnicianView => ({
  id: data.technicianId,
  partnerId: data.partnerId,
  outletId: data.outletId,
  ...recordOf(data),
  skills: [...data.skills],
  certificates: [],
  trainings: [],
  absences: [],
  hiredOn: data.hiredOn,
  lastDay: null,
  version: meta.version.toString(),
  nextExpiry: null,
  position: meta.position,
});

const recordOf = ({ name, phone, email }: TechnicianRecord) => ({
  name: name.personal,
  phone: phone && phone.personal,
  email: email && email.personal,
});

const changed = (row: TechnicianView, event: Recorded<TechnicianEvent>): TechnicianView => {
  const certificates = certificatesAfter(row.certificates, event);
  return {
    ...row,
    ...told(row, event),
    certificates,
    nextExpiry: nextExpiryOf(certificates),
    version: event.meta.version.toString(),
    position: event.meta.position,
  };
};

const nextExpiryOf = (certificates: readonly CertificateView[]): string | null => {
  const holding = certificates.filter(({ isRevoked, isExpired }) => !isRevoked && !isExpired);
  return holding.map(({ expiresOn }) => expiresOn).sort()[0] ?? null;
};

const told = (row: TechnicianView, event: TechnicianEvent): Partial<TechnicianView> => {
  switch (event.type) {
    case 'TechnicianRevised':
      return recordOf(event.data);
    case 'TechnicianAssigned':
      return { outletId: event.data.outletId };
    case 'TechnicianSkillsSet':
      return { skills: [...event.data.skills] };
    case 'TrainingRecorded':
      return { trainings: [...row.trainings, trainingOf(event)] };
    case 'TechnicianAbsenceAdded':
    case 'TechnicianAbsenceCancelled':
      return { absences: absencesAfter(row.absences, event) };
    case 'TechnicianPersonalDataErased':
      return {
        name: ERASED,
        phone: null,
        email: null,
        absences: row.absences.map((absence) => ({ ...absence, note: null })),
      };
    case 'TechnicianLeft':
      return { lastDay: event.data.lastDay };
    default:
      return {};
  }
};

const trainingOf = ({ data }: TrainingRecorded): TrainingView => ({
  trainingId: data.trainingId,
  kind: data.kind,
  topic: data.topic,
  heldOn: data.heldOn,
  scores: TRAINING_PARTS.flatMap((part) => {
    const score = data.scores[part];
    return score === undefined ? [] : [{ part, score, passMark: data.passMarks[part] }];
  }),
  failed: data.failed,
  isPassed: data.failed.length === 0,
});

const absencesAfter = (
  absences: readonly AbsenceView[],
  { type, data }: Extract<TechnicianEvent, { type: 'TechnicianAbsenceAdded' | 'TechnicianAbsenceCancelled' }>,
): readonly AbsenceView[] => {
  if (type === 'TechnicianAbsenceCancelled') return absences.filter(({ absenceId }) => absenceId !== data.absenceId);
  const { absenceId, from, to, note } = data;
  return [...absences, { absenceId, from, to, note: note && note.personal }].sort((a, b) =>
    a.from.localeCompare(b.from),
  );
};
