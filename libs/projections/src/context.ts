import type { Type } from '@nestjs/common';
import type { ICommand } from '@nestjs/cqrs';
import type { Effect, EventVersions, Policy } from '#event-sourcing';
import type { PolicySection } from '#policy-pack';
import type { Projection } from './projection.js';

/** The message class that carries commands of these types on Nest's CommandBus: one per decider. */
export type CommandRoute = Readonly<{ types: readonly string[]; message: new (command: never) => ICommand }>;

/** What a context gives to the composition of a service. */
export type Context = Readonly<{
  name: string;
  events: EventVersions;
  policySections: readonly PolicySection[];
  projections: readonly Projection[];
  policies: readonly Policy[];
  effects: readonly Type<EffectSource>[];
  commands: readonly CommandRoute[];
  module: Type;
}>;

/** A provider that holds an effect, because its call needs injected things. */
export interface EffectSource {
  readonly effect: Effect;
}

/** Forgets the types of one policy, so that policies of different contexts fit one list. */
export const policy = <P extends { react: (event: never) => readonly unknown[] }>(each: P): Policy =>
  each as unknown as Policy;
