import { complaintPolicySection, type RecordOccurrence, recurrenceDecider } from '#complaints';
import type { RecurrenceFound } from '#complaints/events';
import type { PolicyPack } from '#policy-pack';

type Told = Readonly<{ state: typeof recurrenceDecider.initialState; at: number }>;

/** The same opinions that came before, as the streams of recurrences find them when they are told of a complaint. */
export type Recurrences = Readonly<{
  found: (data: RecordOccurrence['data'], at: number) => readonly RecurrenceFound['data'][];
}>;

const DAY = 86_400_000;

/** Knows those streams that were told something within twice the pack's window: nothing else can be found again. */
export const recurrencesBy = (pack: PolicyPack): Recurrences => {
  const windowDays = pack.section(complaintPolicySection).recurrenceWindowDays;
  const known = { packVersion: pack.version, windowDays };
  const streams = new Map<string, Told>();
  const forget = (before: number) => {
    for (const [stream, { at }] of streams) {
      if (at >= before) return;
      streams.delete(stream);
    }
  };
  return {
    found: (data, at) => {
      const command = { id: '', type: 'RecordOccurrence' as const, data, by: '', roles: [], at: '' };
      const stream = recurrenceDecider.stream(command);
      const state = streams.get(stream)?.state ?? recurrenceDecider.initialState;
      const decided = recurrenceDecider.decide(command, state, known);
      streams.delete(stream);
      streams.set(stream, { state: decided.reduce(recurrenceDecider.evolve, state), at });
      forget(at - 2 * windowDays * DAY);
      return decided.flatMap((event) => (event.type === 'RecurrenceFound' ? [event.data] : []));
    },
  };
};
