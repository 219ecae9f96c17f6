import type { Event } from '#event-sourcing';
import { newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A part number as everybody writes it. */
export const partNumberOf = (text: string): string => text.trim().replace(/\s+/gu, ' ').toUpperCase();

/** The id of a part is its number's, so that no part is registered twice. */
export const partIdOf = (number: string): string => newId(partNumberOf(number), 'part');

/** A product that a part fits, by article number; `component` is a code of that product, or null for the whole. */
export type Fit = Readonly<{ sku: string; component: string | null }>;

export type PartFacts = Readonly<{
  name: string;
  fits: readonly Fit[];
  /** From whom it is bought unless something else is said. */
  supplier: string;
  /** Whether the piece that it replaces is to come back. */
  defectiveComesBack: boolean;
}>;

/** Whether a part has serials is said once: pieces with and without would be counted differently. */
export type PartRegistered = Event<
  'PartRegistered',
  PartFacts & { partId: string; number: string; isSerialised: boolean; registeredAt: string }
>;
/** The whole content anew. */
export type PartRevised = Event<'PartRevised', PartFacts & { partId: string; number: string; revisedAt: string }>;

export type PartEvent = PartRegistered | PartRevised;
