import type { Command } from '#event-sourcing';
import type { PartFacts } from './part.events.js';

export type RegisterPart = Command<'RegisterPart', PartFacts & { number: string; isSerialised: boolean }>;
/** The whole content anew; number and kind of counting stay. */
export type RevisePart = Command<'RevisePart', PartFacts & { partId: string }>;

export type PartCommand = RegisterPart | RevisePart;

export const PART_COMMANDS: readonly PartCommand['type'][] = ['RegisterPart', 'RevisePart'];
