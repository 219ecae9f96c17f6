import { expect } from '@jest/globals';
import { v5 as uuidV5 } from 'uuid';
import type { Command, CommandContext } from './command.js';
import { type Decider, fold } from './decider.js';
import type { Event, EventMeta, Json, Recorded } from './event.js';
import { Rejection } from './rejection.js';

/**
 * Given what happened, when something is asked, then what is decided: the form of every decider's spec.
 * `known` is what the handler would have gathered.
 */
export const specification =
  <C extends Command, E extends Event, State, Known>(decider: Decider<C, E, State, Known>, known: Known) =>
  (...events: E[]) => ({
    when: (command: C, gathered: Known = known) => {
      const decide = () => decider.decide(command, fold(decider, events), gathered);
      return {
        then: (...expected: E[]) => expect(decide()).toEqual(expected),
        thenNothing: () => expect(decide()).toEqual([]),
        thenRejected: (code: string, details: Record<string, Json> = {}) => {
          const rejection = caught(decide);
          expect({ code: rejection.code, details: rejection.details }).toMatchObject({ code, details });
          expect(rejection.message).toMatch(/\w.*[.:!]$/s);
        },
      };
    },
  });

const caught = (decide: () => unknown): Rejection => {
  let decided: unknown;
  try {
    decided = decide();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error(`Expected a rejection, but decided ${JSON.stringify(decided)}.`);
};

/** A command with fixed id, actor and time, for specs. */
export const commandMaker =
  <C extends Command>() =>
  <T extends C['type']>(
    type: T,
    data: Extract<C, { type: T }>['data'],
    context: Partial<Pick<Command, 'id' | 'by' | 'roles' | 'at'>> & CommandContext = {},
  ): Extract<C, { type: T }> =>
    ({
      id: 'command-1',
      type,
      data,
      by: 'agent-1',
      roles: ['agent'],
      at: '2026-03-02T09:00:00.000Z',
      ...context,
    }) as unknown as Extract<C, { type: T }>;

/** The event as the store would return it at place `n` of the log, for specs of projections and policies. */
export const recorded = <E extends Event>(event: E, n = 1, meta: Partial<EventMeta> = {}): Recorded<E> => ({
  ...event,
  meta: {
    id: uuidV5(String(n), uuidV5.URL),
    position: positionOf(n),
    stream: 'stream-1',
    version: BigInt(n - 1),
    by: 'agent-1',
    onBehalfOf: null,
    commandId: `command-${n}`,
    correlationId: `command-${n}`,
    causationId: null,
    origin: 'LIVE',
    occurredAt: '2026-03-02T09:00:00.000Z',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...meta,
  },
});

/** Position `n` as the PostgreSQL and the memory store write it. */
export const positionOf = (n: number | bigint): string => n.toString(16).padStart(16, '0').repeat(2);
