import type { Event } from '#event-sourcing';
import { newId } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** The id of a piece is its part's and its serial. */
export const partSerialIdOf = (partId: string, serial: string): string => newId(`${partId}/${serial}`, 'part-serial');

/** A genuine piece came, or moved to another lot: the only place where a serial can be twice or not at all. */
export type PartSerialPlaced = Event<
  'PartSerialPlaced',
  { partSerialId: string; partId: string; serial: string; lotId: string; fromLotId: string | null; placedAt: string }
>;

export type PartSerialEvent = PartSerialPlaced;
