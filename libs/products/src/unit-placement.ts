import type { Coordinates } from '#values';
import type { UnitEvent } from './unit.events.js';

/** Where the unit is from a time on; what is known from the beginning has the empty time. */
export type Placement = Readonly<{ region: string; at: string; by: UnitEvent['type']; place?: Coordinates }>;

/** Where a fact says that a unit is. */
type Told = Readonly<{ region: string | null; at: string; by: UnitEvent['type']; place?: Coordinates | undefined }>;

/** By time; of the same time the one that was told last comes last. */
export const inOrder = (placements: readonly Placement[]): Placement[] =>
  placements.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

export const placement = (
  region: string,
  at: string,
  by: Placement['by'],
  place: Coordinates | undefined,
): Placement => (place ? { region, at, by, place } : { region, at, by });

export const isSamePlace = (a: Coordinates | null | undefined, b: Coordinates | null | undefined): boolean =>
  a?.latitude === b?.latitude && a?.longitude === b?.longitude;

/** The placements after a fact; one that tells nothing of where the unit is adds none. */
export const placed = (placements: readonly Placement[], told: Told): readonly Placement[] => {
  const before = placements.findLast((each) => each.at <= told.at);
  const region = told.region ?? before?.region;
  if (region === undefined) return placements;
  const place = told.place ?? staying(before, region, told);
  if (told.region === null && isSamePlace(place, before?.place)) return placements;
  return inOrder([...placements, placement(region, told.at, told.by, place)]);
};

/** Coordinates hold until the unit moves, or is told to be in another region. */
const staying = (before: Placement | undefined, region: string, { by }: Told): Coordinates | undefined =>
  by !== 'UnitMoved' && before?.region === region ? before.place : undefined;
