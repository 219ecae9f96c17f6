import type { PartnerCommand } from './partner.commands.js';
import type { PartnerEvent } from './partner.events.js';
import type { PartnerKnown } from './partner-known.js';
import type { Partner } from './partner-state.js';

export type CommandByType = { readonly [C in PartnerCommand as C['type']]: C };

/** What is decided about a partner that is known. */
export type Decision<Type extends keyof CommandByType> = (
  command: CommandByType[Type],
  partner: Partner,
  known: PartnerKnown,
) => readonly PartnerEvent[];

export type Decisions = { readonly [Type in Exclude<keyof CommandByType, 'ApplyAsPartner'>]: Decision<Type> };
