import type { Policy } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import type { EscalateOverdueComplaint } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { OverdueCause } from './complaint-words.events.js';
import type { OverdueReaction } from './overdue.js';

/** What a policy does about an event. */
export const reactionsOf = <E extends ComplaintEvent>(
  { react }: Policy<ComplaintEvent, EscalateOverdueComplaint>,
  event: E,
): readonly OverdueReaction[] => react(recorded<ComplaintEvent>(event));

/** A reminder to raise the complaint of the fixtures. */
export const raise = (cause: OverdueCause, dueAt: string): readonly OverdueReaction[] => [
  {
    remind: 'c-1',
    dueAt,
    command: { type: 'EscalateOverdueComplaint', data: { complaintId: 'c-1', cause, dueAt } },
  },
];

export const forgotten: readonly OverdueReaction[] = [{ forget: 'c-1' }];
