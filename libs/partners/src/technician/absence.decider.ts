import { personalOrNull } from '#event-sourcing';
import { writtenOrNull } from '../given.js';
import { refuseLeft } from './employment.decider.js';
import type { Decisions } from './technician-decision.js';
import { refusal } from './technician-rejection.js';
import { technicianSubject } from './technician-state.js';

const DAY = 86_400_000;

type Absences = Pick<Decisions, 'AddTechnicianAbsence' | 'CancelTechnicianAbsence'>;

const add: Absences['AddTechnicianAbsence'] = ({ data, by, at }, technician, { policy }) => {
  refuseLeft(technician);
  const { technicianId } = technician;
  const { absenceId } = data;
  const [from, to] = [isoOf(data.from), isoOf(data.to)];
  const length = Date.parse(to) - Date.parse(from);
  if (!(length > 0 && length <= policy.longestAbsenceDays * DAY))
    throw refusal('ABSENCE_IMPOSSIBLE', null, { from, to, longestDays: policy.longestAbsenceDays });
  if (technician.absences.some((each) => each.absenceId === absenceId && each.from === from && each.to === to))
    return [];
  const other = technician.absences.find((each) => from < each.to && each.from < to);
  if (other) throw refusal('ABSENCE_OVERLAPS', null, { absenceId: other.absenceId, from: other.from, to: other.to });
  const note = personalOrNull(
    technicianSubject(technicianId),
    writtenOrNull('note', data.note, policy.textLimits.note),
  );
  return [
    {
      type: 'TechnicianAbsenceAdded',
      data: { technicianId, absenceId, from, to, note, addedBy: by, addedAt: at },
    },
  ];
};

const cancel: Absences['CancelTechnicianAbsence'] = ({ data, by, at }, technician) => {
  const { technicianId, absences } = technician;
  const { absenceId } = data;
  if (!absences.some((each) => each.absenceId === absenceId)) throw refusal('ABSENCE_NOT_FOUND', null, { absenceId });
  return [{ type: 'TechnicianAbsenceCancelled', data: { technicianId, absenceId, cancelledBy: by, cancelledAt: at } }];
};

export const absences: Absences = { AddTechnicianAbsence: add, CancelTechnicianAbsence: cancel };

/** One spelling of each instant, so that texts compare as times do. */
const isoOf = (instant: string): string => new Date(instant).toISOString();
