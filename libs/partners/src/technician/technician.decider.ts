import type { Decider } from '#event-sourcing';
import { absences } from './absence.decider.js';
import { certificates } from './certificate.decider.js';
import { employment, hire } from './employment.decider.js';
import type { TechnicianCommand } from './technician.commands.js';
import type { TechnicianEvent } from './technician.events.js';
import type { CommandByType, Decisions } from './technician-decision.js';
import { erasure } from './technician-erasure.decider.js';
import type { TechnicianKnown } from './technician-known.js';
import { refusal } from './technician-rejection.js';
import { evolve, type Technician } from './technician-state.js';
import { trainings } from './training.decider.js';

export const technicianDecider: Decider<TechnicianCommand, TechnicianEvent, Technician | null, TechnicianKnown> = {
  stream: ({ data }) => `technician-${data.technicianId}`,
  initialState: null,
  decide: (command, technician, known) => {
    if (command.type === 'HireTechnician') return hire(command, technician, known);
    if (!technician) throw refusal('TECHNICIAN_NOT_FOUND', null);
    return decideKnown(command, technician, known);
  },
  evolve,
};

const DECISIONS: Decisions = { ...employment, ...certificates, ...trainings, ...absences, ...erasure };

const decideKnown = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & CommandByType[Each] }[Type],
  technician: Technician,
  known: TechnicianKnown,
): readonly TechnicianEvent[] => {
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, technician, known);
};
