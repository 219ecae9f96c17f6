import { fold } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import { returnKnown } from './known.fixtures.js';
import type { ReturnCommand } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import type { ReturnEvent } from './return.events.js';
import { accepted, advanceGranted, authorised, line, opened, received, settled, unitLine } from './return.fixtures.js';
import type { OpenedLine } from './return-words.events.js';
import { exchanged, replacementRequested, replacementShipped } from './settlement.fixtures.js';

export const given = specification(returnDecider, returnKnown);
export const command = commandMaker<ReturnCommand>();
export const stateAfter = (...events: readonly ReturnEvent[]) => fold(returnDecider, events);

export const asSupervisor = { by: 'supervisor-1', roles: ['supervisor'] };
export const bySystem = { by: 'system', roles: ['system'] };

/** How a return of two pieces for their money gets to each of these places. */
export const requestedLine = (changes: Partial<OpenedLine> = {}) => [opened({ lines: [{ ...line, ...changes }] })];
export const authorisedLine = (changes: Partial<OpenedLine> = {}) => [...requestedLine(changes), authorised()];
export const receivedLine = (changes: Partial<OpenedLine> = {}) => [...authorisedLine(changes), received()];
export const acceptedLine = (changes: Partial<OpenedLine> = {}) => [...receivedLine(changes), accepted()];

/** How a unit that is exchanged gets there. */
export const authorisedUnit = (changes: Partial<OpenedLine> = {}) => authorisedLine({ ...unitLine, ...changes });
export const receivedUnit = (changes: Partial<OpenedLine> = {}) => [
  ...authorisedUnit(changes),
  received({ quantity: 1, condition: 'USED', serial: 'SN-1' }),
];
export const acceptedUnit = (changes: Partial<OpenedLine> = {}) => [
  ...receivedUnit(changes),
  accepted({ quantity: 1 }),
  replacementRequested(),
];

export const GOODS_DUE = '2026-03-03T05:00:00.000Z';

/** The replacement went out first; the old goods are due back. */
export const exchangedInAdvance = () => [
  ...authorisedUnit(),
  advanceGranted(),
  replacementRequested({ inAdvance: true }),
  replacementShipped({ goodsDueAt: GOODS_DUE }),
  exchanged(),
  settled({ remedies: ['REPLACE'], settledQuantity: 1, refunded: null }),
];
