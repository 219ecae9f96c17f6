import type { ReturnCommand } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { ReturnKnown } from './return-known.js';
import type { Return } from './return-state.js';

export type CommandByType = { readonly [C in ReturnCommand as C['type']]: C };

/** What is decided about a return that exists. */
export type Decision<Type extends keyof CommandByType> = (
  command: CommandByType[Type],
  state: Return,
  known: ReturnKnown,
) => readonly ReturnEvent[];

export type Decisions = { readonly [Type in Exclude<keyof CommandByType, 'OpenReturn'>]: Decision<Type> };
