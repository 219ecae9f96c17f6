import { type Coordinates, isPlace, roundPlace } from '#values';
import type { UnitPolicy } from './unit-known.js';
import { refusal } from './unit-rejection.js';

/** So coarse that it points at no door; none where none was given. Of a unit whose region is known, by which it is counted. */
export const placeGiven = (
  place: Coordinates | null | undefined,
  region: string | null,
  { placeDecimals }: UnitPolicy,
): Coordinates | undefined => {
  if (!place) return undefined;
  const { latitude, longitude } = place;
  if (!isPlace(place)) throw refusal('UNIT_PLACE_IMPOSSIBLE', { latitude, longitude });
  if (region === null) throw refusal('UNIT_PLACE_WITHOUT_REGION', { missing: 'region' });
  return roundPlace({ latitude, longitude }, placeDecimals);
};

/** The data of an event, with coordinates only where they are known. */
export const withPlace = <Data extends object>(data: Data, place: Coordinates | undefined): Data & Placed =>
  place ? { ...data, place } : data;

type Placed = Readonly<{ place?: Coordinates }>;

/** Whether a region lies in one of those: DE-BY lies in DE and in DE-BY. None means everywhere. */
export const isIntendedFor = (region: string, intendedRegions: readonly string[]): boolean =>
  intendedRegions.length === 0 || intendedRegions.some((each) => region === each || region.startsWith(`${each}-`));
