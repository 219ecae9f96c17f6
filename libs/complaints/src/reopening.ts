import type { Command, Personal } from '#event-sourcing';
import { dueTimes, ownerDueAt } from './clocks.js';
import type { ComplaintReopened } from './complaint.events.js';
import type { ComplaintKnown } from './complaint-known.js';
import type { Complaint } from './complaint-state.js';

/** A reopened complaint is answered and settled anew: its clocks start again. */
export const reopened = (
  complaint: Complaint,
  reason: Personal,
  { at, origin }: Pick<Command, 'at' | 'origin'>,
  known: ComplaintKnown,
): ComplaintReopened => {
  const clocksFrom = origin === 'IMPORT' ? null : at;
  const { answerDueAt, settleDueAt } = dueTimes(known, complaint.severity, clocksFrom);
  return {
    type: 'ComplaintReopened',
    data: {
      complaintId: complaint.complaintId,
      from: complaint.status,
      reason,
      answerDueAt,
      settleDueAt,
      ownerDueAt: ownerDueAt(known, complaint.severity, complaint.owner, clocksFrom),
      packVersion: known.packVersion,
      reopenedAt: at,
    },
  };
};
