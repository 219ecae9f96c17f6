import { type Coordinates, distanceKm } from '#values';

/** Units that no outlet reaches, at one place of the grid that places are rounded to. */
export type Uncovered = Readonly<{ place: Coordinates; region: string | null; units: number }>;

/** Where an outlet would reach so many units that none reaches now, beside the sites that are named before it. */
export type Site = Readonly<{ place: Coordinates; region: string | null; units: number }>;

type Terms = Readonly<{ siteRadiusKm: number; mostSites: number; mostCandidates: number }>;

/**
 * Sites for new outlets, the best one first: maximal covering location (Church and ReVelle, Papers of the Regional
 * Science Association 32, 1974), by the greedy heuristic, which covers at least 1 - 1/e of the best possible (Nemhauser,
 * Wolsey and Fisher, Mathematical Programming 14, 1978). Candidates are the places of the units themselves, the heaviest
 * ones where there are too many. Ties go to the place further north, then further west.
 */
export const suggestedSites = (uncovered: readonly Uncovered[], terms: Terms): readonly Site[] => {
  const demand = [...uncovered].sort(byPlace);
  const candidates = [...demand].sort((a, b) => b.units - a.units).slice(0, terms.mostCandidates);
  const near = candidates.map(({ place }) => within(demand, place, terms.siteRadiusKm));
  const open = new Set(demand.keys());
  const sites: Site[] = [];
  while (sites.length < terms.mostSites) {
    const best = bestOf(near, demand, open);
    const candidate = best && candidates[best.index];
    if (!best || !candidate) break;
    sites.push({ place: candidate.place, region: candidate.region, units: best.units });
    for (const covered of near[best.index] ?? []) open.delete(covered);
  }
  return sites;
};

const byPlace = ({ place: a }: Uncovered, { place: b }: Uncovered): number =>
  b.latitude - a.latitude || a.longitude - b.longitude;

const KM_PER_DEGREE = 110.5;

/** The indexes of what lies within a radius: demand goes from north to south, so only a band of it is measured. */
const within = (demand: readonly Uncovered[], place: Coordinates, radiusKm: number): readonly number[] => {
  const degrees = radiusKm / KM_PER_DEGREE;
  const found: number[] = [];
  for (let index = firstBelow(demand, place.latitude + degrees); index < demand.length; index += 1) {
    const other = demand[index]?.place;
    if (!other || other.latitude < place.latitude - degrees) break;
    if (distanceKm(place, other) <= radiusKm) found.push(index);
  }
  return found;
};

/** The first index at or south of a latitude. */
const firstBelow = (demand: readonly Uncovered[], latitude: number): number => {
  let [low, high] = [0, demand.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((demand[middle]?.place.latitude ?? -90) > latitude) low = middle + 1;
    else high = middle;
  }
  return low;
};

const bestOf = (
  near: readonly (readonly number[])[],
  demand: readonly Uncovered[],
  open: ReadonlySet<number>,
): Readonly<{ index: number; units: number }> | null => {
  let best: { index: number; units: number } | null = null;
  for (const [index, covered] of near.entries()) {
    const units = covered.reduce((sum, each) => sum + (open.has(each) ? (demand[each]?.units ?? 0) : 0), 0);
    if (units > (best?.units ?? 0)) best = { index, units };
  }
  return best;
};
