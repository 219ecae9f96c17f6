import { distanceKm } from '#values';
import type { DistanceBasis } from '../repair-words.events.js';
import type { JobFacts, OutletFacts } from './candidate.js';

/** How far an outlet is from a job, and whether it goes there. */
export type Reach = Readonly<{
  distanceKm: number | null;
  basis: DistanceBasis;
  /** Of the region that the outlet serves and the job is in; null where nobody knows or it does not matter. */
  region: 'SAME' | 'WIDER' | null;
  isOutsideRadius: boolean;
  isOutsideRegions: boolean;
}>;

type Located = Pick<OutletFacts, 'coordinates' | 'radiusKm' | 'regions'>;

/**
 * Within the radius, where there is one and the coordinates of both are known. Otherwise by region: served where the
 * outlet names the job's region or a wider one. A job whose region nobody knows is outside of nothing, and one that is
 * done from afar is near to all.
 */
export const reachOf = (job: JobFacts, outlet: Located): Reach => {
  if (job.place === 'REMOTE') return NEAR;
  const km = kilometres(job, outlet);
  const region = servedRegion(job, outlet);
  if (km !== null && outlet.radiusKm !== null)
    return {
      distanceKm: km,
      basis: 'COORDINATES',
      region,
      isOutsideRadius: km > outlet.radiusKm,
      isOutsideRegions: false,
    };
  const isOutsideRegions = job.region !== null && region === null;
  return {
    distanceKm: km,
    basis: km === null ? 'REGION' : 'COORDINATES',
    region,
    isOutsideRadius: false,
    isOutsideRegions,
  };
};

const NEAR: Reach = {
  distanceKm: null,
  basis: 'REGION',
  region: null,
  isOutsideRadius: false,
  isOutsideRegions: false,
};

/** To a hundred metres, as it is shown: what is compared is what people see. */
const kilometres = (job: JobFacts, outlet: Located): number | null =>
  job.coordinates && outlet.coordinates ? Math.round(distanceKm(job.coordinates, outlet.coordinates) * 10) / 10 : null;

const servedRegion = ({ region }: JobFacts, { regions }: Located): Reach['region'] => {
  if (region === null) return null;
  if (regions.includes(region)) return 'SAME';
  return regions.some((each) => region.startsWith(`${each}-`)) ? 'WIDER' : null;
};
