import type { Command } from './command.js';
import type { Event } from './event.js';

/**
 * All the rules of one kind of stream, as pure functions. `known` is what the handler gathered.
 * `decide` returns no events where the wanted state already holds, and throws a `Rejection` where a rule says no.
 */
export type Decider<C extends Command, E extends Event, State, Known = undefined> = Readonly<{
  stream: (command: C) => string;
  initialState: State;
  decide: (command: C, state: State, known: Known) => readonly E[];
  evolve: (state: State, event: E) => State;
}>;

/** The state after `events`, from the beginning of the stream. */
export const fold = <E extends Event, State>(
  decider: Pick<Decider<never, E, State, never>, 'initialState' | 'evolve'>,
  events: readonly E[],
): State => events.reduce<State>(decider.evolve, decider.initialState);
