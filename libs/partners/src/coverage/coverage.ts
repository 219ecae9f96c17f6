import type { Coordinates } from '#values';
import { reaches } from '../outlet/outlet-offer.js';
import { type Site, suggestedSites } from './suggested-sites.js';

/** So many units at one place, or somewhere in a region. */
export type Cell = Readonly<{ region: string | null; place: Coordinates | null; units: number }>;

/** How far an outlet goes that can do what is asked for. */
export type Reach = Readonly<{ coordinates: Coordinates | null; radiusKm: number | null; regions: readonly string[] }>;

/** Units of a region; of no region where nobody knows. `units` is what all others are out of. */
export type RegionCoverage = Readonly<{
  region: string | null;
  units: number;
  withinReach: number;
  outside: number;
  /** Of all these, those of which only the region is known, and those of them that no outlet serves. */
  withoutCoordinates: number;
  withoutCoordinatesOutside: number;
}>;

export type Covered = Readonly<{
  total: RegionCoverage;
  regions: readonly RegionCoverage[];
  sites: readonly Site[];
}>;

type Terms = Readonly<{
  byCountry: boolean;
  siteRadiusKm: number;
  mostSites: number;
  mostCandidates: number;
}>;

/**
 * Which units some outlet reaches. One with coordinates is reached within the radius of an outlet, or, by outlets
 * without a radius, in the regions they serve; one without coordinates wherever an outlet serves its region.
 */
export const coverageOf = (cells: readonly Cell[], reaching: readonly Reach[], terms: Terms): Covered => {
  const judged = cells.map((cell) => ({ ...cell, isReached: isReached(cell, reaching) }));
  const regions = new Map<string | null, RegionCoverage>();
  for (const cell of judged) {
    const region = terms.byCountry ? countryOf(cell.region) : cell.region;
    regions.set(region, added(regions.get(region) ?? none(region), cell));
  }
  const uncovered = judged.flatMap(({ isReached, place, region, units }) =>
    isReached || !place ? [] : [{ place, region, units }],
  );
  return {
    total: judged.reduce(added, none(null)),
    regions: [...regions.values()].sort((a, b) => (a.region ?? '').localeCompare(b.region ?? '')),
    sites: suggestedSites(uncovered, terms),
  };
};

const isReached = (cell: Cell, reaching: readonly Reach[]): boolean => {
  const { place, region } = cell;
  return reaching.some((reach) => mayReach(reach, place) && reaches(reach, { place, region }));
};

/** A degree of latitude is 111 km nearly everywhere: what lies beyond it by latitude alone needs no distance. */
const KM_PER_DEGREE = 110.5;

const mayReach = ({ coordinates, radiusKm }: Reach, place: Coordinates | null): boolean =>
  !place ||
  !coordinates ||
  radiusKm === null ||
  Math.abs(place.latitude - coordinates.latitude) * KM_PER_DEGREE <= radiusKm + 1;

const none = (region: string | null): RegionCoverage => ({
  region,
  units: 0,
  withinReach: 0,
  outside: 0,
  withoutCoordinates: 0,
  withoutCoordinatesOutside: 0,
});

const added = (sum: RegionCoverage, cell: Cell & Readonly<{ isReached: boolean }>): RegionCoverage => {
  const { units, isReached, place } = cell;
  const [reached, outside] = isReached ? [units, 0] : [0, units];
  return {
    region: sum.region,
    units: sum.units + units,
    withinReach: sum.withinReach + reached,
    outside: sum.outside + outside,
    withoutCoordinates: sum.withoutCoordinates + (place ? 0 : units),
    withoutCoordinatesOutside: sum.withoutCoordinatesOutside + (place ? 0 : outside),
  };
};

const countryOf = (region: string | null): string | null => region && (region.split('-')[0] ?? region);
