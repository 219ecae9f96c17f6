import type { ComplaintCommand } from './complaint.commands.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintKnown } from './complaint-known.js';
import type { Complaint } from './complaint-state.js';

export type CommandByType = { readonly [C in ComplaintCommand as C['type']]: C };

/** What is decided about a complaint that exists. */
export type Decision<Type extends keyof CommandByType> = (
  command: CommandByType[Type],
  complaint: Complaint,
  known: ComplaintKnown,
) => readonly ComplaintEvent[];

export type Decisions = { readonly [Type in Exclude<keyof CommandByType, 'RegisterComplaint'>]: Decision<Type> };
