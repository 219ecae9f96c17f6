import type { Command, Json } from '#event-sourcing';

/** A command that is stored together with another one: the same id, actor and time, but no version of its own. */
export const together = <const Type extends string, Data extends Json>(
  { expectedVersion: _, ...command }: Command,
  type: Type,
  data: Data,
): Command<Type, Data> => ({ ...command, type, data });
