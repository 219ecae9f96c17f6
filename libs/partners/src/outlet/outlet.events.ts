import type { Event } from '#event-sourcing';
import type { Coordinates, WorkingCalendar } from '#values';
import type { OutletKind } from './outlet-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** Where an outlet is and how far it goes: business data, not personal. Regions are prefixes by ISO 3166. */
export type OutletPlace = Readonly<{
  address: string | null;
  coordinates: Coordinates | null;
  radiusKm: number | null;
  zone: string;
  regions: readonly string[];
}>;

export type OutletRegistered = Event<
  'OutletRegistered',
  OutletPlace & {
    outletId: string;
    partnerId: string;
    kind: OutletKind;
    name: string;
    /** Null until working hours are set: nobody can be booked there before. */
    calendar: WorkingCalendar | null;
    skills: readonly string[];
    packVersion: string;
    registeredBy: string;
    registeredAt: string;
  }
>;
/** The working hours go on by the clock of the zone it moved to. */
export type OutletMoved = Event<
  'OutletMoved',
  OutletPlace & { outletId: string; packVersion: string; movedBy: string; movedAt: string }
>;
export type OutletHoursSet = Event<
  'OutletHoursSet',
  { outletId: string; calendar: WorkingCalendar; setBy: string; setAt: string }
>;
export type OutletSkillsSet = Event<
  'OutletSkillsSet',
  { outletId: string; skills: readonly string[]; packVersion: string; setBy: string; setAt: string }
>;
export type OutletClosed = Event<
  'OutletClosed',
  { outletId: string; partnerId: string; reason: string; closedBy: string; closedAt: string }
>;
export type OutletReopened = Event<
  'OutletReopened',
  { outletId: string; partnerId: string; reopenedBy: string; reopenedAt: string }
>;

export type OutletEvent =
  | OutletRegistered
  | OutletMoved
  | OutletHoursSet
  | OutletSkillsSet
  | OutletClosed
  | OutletReopened;
