import { newId } from '#values';
import type { Delay } from '../simulation.js';
import type { Ask } from './asks.js';
import { type Chance, chanceOf } from './chance.js';
import { after } from './delays.js';
import { isoOf, type Run } from './run.js';
import type { Due, Step } from './schedule.js';
import type { Actor } from './staff.js';

/**
 * One case as it goes on: a time that only passes, numbers of its own, and commands whose ids are those of the simulation,
 * the case and a counter, so that the same simulation asks the same commands for ever.
 */
export type Story = Readonly<{
  chance: Chance;
  /** Milliseconds. */
  now: () => number;
  iso: () => string;
  /** Time passes, at least until an instant. */
  until: (at: number) => void;
  /** A delay passes. */
  pass: (delay: Delay) => void;
  /** Asked at once, all of it or nothing. */
  ask: (who: Actor, ...asks: readonly Ask[]) => Step;
  /** Time passes, then it is asked. */
  later: (delay: Delay, who: Actor, ...asks: readonly Ask[]) => Step;
  /** Asked at this time, and decided on only then, by what others have done until then. */
  inTime: (who: Actor, asks: () => readonly Ask[]) => Due;
  /** The id of a new thing. */
  id: (noun: string) => string;
  /** A part of the case that goes on beside it, from now on. */
  beside: (name: string) => Story;
}>;

type Belonging = Readonly<{
  /** The case that it is a part of; by default it is one of its own. */
  partOf?: string;
  /** Names of the cases that it follows. */
  follows?: readonly string[];
}>;

export const storyOf = (run: Run, name: string, from: number, belonging: Belonging = {}): Story => {
  const { partOf = name, follows = [] } = belonging;
  const chance = chanceOf(`${run.id}/${name}`);
  const stepOf = stepsOf(
    caseOf(run, partOf),
    follows.map((each) => caseOf(run, each)),
  );
  let now = from;
  let count = 0;
  const id = (noun: string) => newId(`${run.id}/${name}/${count++}`, noun);
  const pass = (delay: Delay) => {
    now = after(now, delay, chance);
  };
  const ask: Story['ask'] = (who, ...asks) => stepOf(id('command'), now, who, asks);
  return {
    chance,
    now: () => now,
    iso: () => isoOf(now),
    until: (at) => {
      now = Math.max(now, at);
    },
    pass,
    ask,
    later: (delay, who, ...asks) => {
      pass(delay);
      return ask(who, ...asks);
    },
    inTime: (who, asks) => {
      const [command, at] = [id('command'), now];
      return { at, due: () => something(stepOf(command, at, who, asks())) };
    },
    id,
    beside: (part) => storyOf(run, `${name}/${part}`, now, { partOf, follows }),
  };
};

const something = (step: Step): Step | null => (step.parts.length > 0 ? step : null);

const caseOf = (run: Run, name: string): string => newId(`${run.id}/${name}`, 'case');

const stepsOf =
  (correlationId: string, follows: readonly string[]) =>
  (id: string, now: number, { by, roles }: Actor, asks: readonly Ask[]): Step => {
    const at = isoOf(now);
    const context = { id, by, roles, at, occurredAt: at, origin: 'IMPORT' as const, correlationId };
    return { at: now, id, case: correlationId, follows, parts: asks.flatMap((each) => each(context)) };
  };
