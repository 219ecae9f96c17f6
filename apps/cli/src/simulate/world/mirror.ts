import type { Event } from '#event-sourcing';
import type { Part } from '#event-store';

type Folded<State> = Readonly<{ initialState: State }>;

/**
 * Streams that several cases decide on, such as stock, deposits and the days of technicians, as they stand at this time:
 * asked only where a moment is due, it is told everything in the order of time. Forgets what has come to its end.
 */
export type Mirror = Readonly<{
  stateOf: <State>(decider: Folded<State>, stream: string) => State;
  /** What a part decides, from now on remembered. */
  decided: (part: Part) => readonly Event[];
  forget: (stream: string) => void;
}>;

export const mirror = (): Mirror => {
  const states = new Map<string, unknown>();
  return {
    stateOf: <State>({ initialState }: Folded<State>, stream: string) =>
      states.has(stream) ? (states.get(stream) as State) : initialState,
    decided: ({ decider, command, known }) => {
      const { stream: streamOf, decide, evolve, initialState } = decider;
      const stream = streamOf(command);
      const state = states.has(stream) ? states.get(stream) : initialState;
      const events = decide(command, state, known);
      states.set(stream, events.reduce(evolve, state));
      return events;
    },
    forget: (stream) => {
      states.delete(stream);
    },
  };
};
