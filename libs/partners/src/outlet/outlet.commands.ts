import type { Command } from '#event-sourcing';
import type { Coordinates, Shift, Weekday } from '#values';
import type { OutletKind } from './outlet-words.events.js';

export type PlaceGiven = Readonly<{
  address: string | null;
  coordinates: Coordinates | null;
  radiusKm: number | null;
  zone: string;
  regions: readonly string[];
}>;
/** On the clock of the zone; another zone than the outlet's where one is named. */
export type HoursGiven = Readonly<{
  zone: string | null;
  week: Readonly<Record<Weekday, readonly Shift[]>>;
  holidays: readonly string[];
  extraDays: Readonly<Record<string, readonly Shift[]>>;
}>;

export type RegisterOutlet = Command<
  'RegisterOutlet',
  PlaceGiven & {
    outletId: string;
    partnerId: string;
    kind: OutletKind;
    name: string;
    hours: HoursGiven | null;
    skills: readonly string[];
  }
>;
export type MoveOutlet = Command<'MoveOutlet', PlaceGiven & { outletId: string }>;
export type SetOutletHours = Command<'SetOutletHours', { outletId: string; hours: HoursGiven }>;
export type SetOutletSkills = Command<'SetOutletSkills', { outletId: string; skills: readonly string[] }>;
export type CloseOutlet = Command<'CloseOutlet', { outletId: string; reason: string }>;
export type ReopenOutlet = Command<'ReopenOutlet', { outletId: string }>;

export type OutletCommand = RegisterOutlet | MoveOutlet | SetOutletHours | SetOutletSkills | CloseOutlet | ReopenOutlet;

export const OUTLET_COMMANDS: readonly OutletCommand['type'][] = [
  'RegisterOutlet',
  'MoveOutlet',
  'SetOutletHours',
  'SetOutletSkills',
  'CloseOutlet',
  'ReopenOutlet',
];
