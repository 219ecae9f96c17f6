import type { PartsPolicy } from '../parts.policy-section.js';
import type { LotCommand } from './lot.commands.js';
import { lotDecider } from './lot.decider.js';
import { availableOf, type Lot, without } from './lot-state.js';

export type GivenBack = Readonly<{ quantity: number; serials: readonly string[] }>;

/** The pieces that these commands set free in a lot that is long by then; null where there are none or it is short. */
export const givenBackTo = (lot: Lot, commands: readonly LotCommand[], policy: PartsPolicy): GivenBack | null => {
  const after = commands
    .filter(({ data }) => data.lotId === lot.lotId)
    .reduce((state, command) => decided(state, command, policy), lot);
  const quantity = availableOf(after) - availableOf(lot);
  return quantity > 0 && after.events >= policy.mostEventsPerLot
    ? { quantity, serials: without(after.free, lot.free).slice(0, quantity) }
    : null;
};

const decided = (lot: Lot, command: LotCommand, policy: PartsPolicy): Lot =>
  lotDecider
    .decide(command, lot, { policy, receipt: null })
    .reduce((state, event) => lotDecider.evolve(state, event) ?? state, lot);
