import type { Reaction } from '#event-sourcing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { OverdueCause } from './complaint-words.events.js';

export type OverdueReaction = Reaction<EscalateOverdueComplaint>;

/** Raises the complaint when `dueAt` passes; where nothing is due, no earlier reminder counts any more. */
export const raiseAt = (cause: OverdueCause, complaintId: string, dueAt: string | null): OverdueReaction[] =>
  dueAt === null
    ? [{ forget: complaintId }]
    : [
        {
          remind: complaintId,
          dueAt,
          command: { type: 'EscalateOverdueComplaint', data: { complaintId, cause, dueAt } },
        },
      ];
