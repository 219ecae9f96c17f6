import type { Json, Origin } from './event.js';

/** A wish: what is asked (`data`), by whom and when. `id` makes a repeat recognisable. */
export type Command<Type extends string = string, Data extends Json = Json> = Readonly<{
  id: string;
  type: Type;
  data: Data;
  by: string;
  /** What the caller may do; `['system']` for policies. */
  roles: readonly string[];
  at: string;
}> &
  CommandContext;

/** What may come with a command and is never part of what it asks. */
export type CommandContext = Readonly<{
  /** The version of the stream that the caller saw; another one is a conflict. */
  expectedVersion?: bigint;
  onBehalfOf?: string;
  correlationId?: string;
  causationId?: string;
  /** `LIVE` where absent. */
  origin?: Origin;
  /** When it happened, where that is not when it was asked: an import's filing date. */
  occurredAt?: string;
}>;
