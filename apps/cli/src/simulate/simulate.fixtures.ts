import { complaintPolicySection } from '#complaints';
import { customerPolicySection } from '#customers';
import type { Event } from '#event-sourcing';
import { depositPolicySection, partnersPolicySection } from '#partners';
import { partsPolicySection } from '#parts';
import { defaultPack } from '#policy-pack/testing';
import { productsPolicySection } from '#products';
import { repairPolicySection } from '#repairs';
import { returnPolicySection } from '#returns';
import { satisfactionPolicySection } from '#satisfaction';
import { warrantyPolicySection } from '#warranty';
import type { SimulationOptions } from './world/run.js';
import type { Step } from './world/schedule.js';

export const small: SimulationOptions = { units: 300, months: 6, seed: '1', start: '2025-01-01' };

/** With some repairs in it. */
export const withRepairs: SimulationOptions = { ...small, units: 250, seed: '5' };

export const pack = defaultPack(
  customerPolicySection,
  productsPolicySection,
  complaintPolicySection,
  returnPolicySection,
  partnersPolicySection,
  depositPolicySection,
  partsPolicySection,
  repairPolicySection,
  warrantyPolicySection,
  satisfactionPolicySection,
);

export type Decided = Readonly<{ stream: string; event: Event; at: number; commandType: string }>;

/** What the deciders make of the steps, one after the other and without a store. A refusal is thrown. */
export function* decisions(steps: Iterable<Step>): Generator<Decided> {
  const states = new Map<string, unknown>();
  for (const { at, parts } of steps)
    for (const { decider, command, known } of parts) {
      const stream = decider.stream(command);
      const state = states.get(stream) ?? decider.initialState;
      const events = decider.decide(command, state, known);
      states.set(stream, events.reduce(decider.evolve, state));
      for (const event of events) yield { stream, event, at, commandType: command.type };
    }
}
