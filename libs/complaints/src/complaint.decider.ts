import type { Decider } from '#event-sourcing';
import { agreement } from './agreement.decider.js';
import { closing } from './closing.decider.js';
import type { ComplaintCommand } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { CommandByType, Decisions } from './complaint-decision.js';
import { evolve } from './complaint-evolution.js';
import type { ComplaintKnown } from './complaint-known.js';
import type { Complaint } from './complaint-state.js';
import { contact } from './contact.decider.js';
import { delay } from './delay.decider.js';
import { intake } from './intake.decider.js';
import { merging } from './merging.decider.js';
import { ownership } from './ownership.decider.js';
import { register } from './registration.decider.js';
import { responsibility } from './responsibility.decider.js';
import { results } from './result.decider.js';
import { settlement } from './settlement.decider.js';
import { existing } from './standing.js';
import { tasks } from './task.decider.js';
import { triage } from './triage.decider.js';

export const complaintDecider: Decider<ComplaintCommand, ComplaintEvent, Complaint | null, ComplaintKnown> = {
  stream: ({ data }) => `complaint-${data.complaintId}`,
  initialState: null,
  decide: (command, complaint, known) =>
    command.type === 'RegisterComplaint'
      ? register(command, complaint, known)
      : decideExisting(command, existing(complaint), known),
  evolve,
};

const DECISIONS: Decisions = {
  ...intake,
  ...ownership,
  ...contact,
  ...triage,
  ...responsibility,
  ...delay,
  ...settlement,
  ...agreement,
  ...tasks,
  ...results,
  ...closing,
  ...merging,
};

const decideExisting = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & CommandByType[Each] }[Type],
  complaint: Complaint,
  known: ComplaintKnown,
): readonly ComplaintEvent[] => {
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, complaint, known);
};
