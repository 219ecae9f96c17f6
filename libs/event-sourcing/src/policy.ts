import type { Command } from './command.js';
import type { Event, Json, Recorded } from './event.js';

type Asked<C extends Command> = C extends Command ? Pick<C, 'type' | 'data'> : never;

export type Reaction<C extends Command> =
  /** Send this command now. */
  | Readonly<{ ask: Asked<C> }>
  /** Send this command at `dueAt`, unless forgotten; a second reminder of the same key replaces the first. */
  | Readonly<{ remind: string; dueAt: string; command: Asked<C> }>
  | Readonly<{ forget: string }>;

/**
 * "Whenever this happens, ask for that." The runner stamps ids, actor and time, and delivers at least once.
 * `from`: `NEW` starts at the head of its first deployment, so that a new policy never fires at the past.
 * `imported`: whether it reacts to imported facts.
 */
export type Policy<E extends Event = Event, C extends Command = Command> = Readonly<{
  name: string;
  /** Categories of the streams it listens to. */
  categories: readonly string[];
  from: 'NEW' | 'BEGINNING';
  imported: boolean;
  react: (event: Recorded<E>) => readonly Reaction<C>[];
}>;

/**
 * A call to the outside, asked for by an event and keyed by that event's id. `request` picks the events that ask;
 * `call` performs it and returns the command that records its outcome. `call` may run again with the same key after a
 * crash or a time-out: it must ask the outside by key before it repeats anything.
 */
export type Effect<E extends Event = Event, C extends Command = Command> = Readonly<{
  name: string;
  categories: readonly string[];
  request: (event: Recorded<E>) => Json | null;
  call: (request: Json, key: string) => Promise<Asked<C>>;
}>;
