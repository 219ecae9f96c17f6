import type { TechnicianCommand } from './technician.commands.js';
import type { TechnicianEvent } from './technician.events.js';
import type { TechnicianKnown } from './technician-known.js';
import type { Technician } from './technician-state.js';

export type CommandByType = { readonly [C in TechnicianCommand as C['type']]: C };

/** What is decided about a technician who works here. */
export type Decision<Type extends keyof CommandByType> = (
  command: CommandByType[Type],
  technician: Technician,
  known: TechnicianKnown,
) => readonly TechnicianEvent[];

export type Decisions = { readonly [Type in Exclude<keyof CommandByType, 'HireTechnician'>]: Decision<Type> };
