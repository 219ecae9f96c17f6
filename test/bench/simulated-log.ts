import type { PolicyPack } from '#policy-pack';
import { newId } from '#values';
import { history } from '../../apps/cli/src/simulate/history.js';
import type { SimulationOptions } from '../../apps/cli/src/simulate/world/run.js';
import { type LogEvent, metaOf } from './log-event.js';

type Stream = { state: unknown; version: number };

/** The past of a simulated company as its deciders decide it, without a store. A refusal is thrown. */
export function* simulatedLog(options: SimulationOptions, pack: PolicyPack): Generator<LogEvent> {
  const streams = new Map<string, Stream>();
  for (const { parts } of history(options, pack))
    for (const { decider, command, known } of parts) {
      const name = decider.stream(command);
      const stream = streams.get(name) ?? { state: decider.initialState, version: 0 };
      streams.set(name, stream);
      const events = decider.decide(command, stream.state, known);
      for (const event of events) {
        stream.state = decider.evolve(stream.state, event);
        const id = newId(`${name}/${stream.version}`, 'event');
        const meta = { ...metaOf(command.id), by: command.by, origin: 'IMPORT' as const };
        yield { id, stream: name, version: stream.version++, event, meta, occurredAt: command.at };
      }
    }
}

const YEAR = { events: 1_800_000, units: 60_000, partners: 200, calls: 48_500 };
const LEAST = { units: 300, partners: 8, calls: 30 };

/** A year of about so many events: 200 partners and 50,000 jobs where there are 1.8 million. */
export const yearOf = (events: number): SimulationOptions => {
  const share = events / YEAR.events;
  const sized = (what: keyof typeof LEAST) => Math.max(LEAST[what], Math.round(YEAR[what] * share));
  return {
    months: 12,
    seed: 'bench',
    start: '2025-01-01',
    units: sized('units'),
    partners: Math.min(YEAR.partners, sized('partners')),
    calls: sized('calls'),
  };
};

export const A_YEAR = YEAR.events;
