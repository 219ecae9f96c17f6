import { ANY, type Condition } from '#projections';
import { EARTH_RADIUS_KM } from '#values';
import type { JobFacts } from './candidate.js';

/** Distances are compared to a hundred metres: what rounds to the radius is within it. */
const ROUNDING_KM = 0.05;

/**
 * Outlets that could go to a job at all, so that no others are loaded: within their own radius, by the same formula as
 * `distanceKm` (haversine, kilometres), or where one of the two has no coordinates or the outlet no radius, by region. Contracts only make both
 * narrower; the ranking decides.
 */
export const reaching = ({ place, coordinates, region }: Omit<JobFacts, 'asked'>): Condition => {
  if (place === 'REMOTE') return ANY;
  const served = region === null ? 'true' : 'row.regions && :widerRegions';
  const parameters = { widerRegions: region === null ? [] : widerOf(region) };
  if (!coordinates) return { sql: served, parameters };
  const { latitude, longitude } = coordinates;
  return {
    sql: `CASE WHEN row.coordinates IS NOT NULL AND jsonb_typeof(row.coordinates) = 'object' AND row.radiusKm IS NOT NULL
      THEN ${DISTANCE} <= row.radiusKm + ${ROUNDING_KM} ELSE ${served} END`,
    parameters: { ...parameters, jobLatitude: latitude, jobLongitude: longitude },
  };
};

const LATITUDE = `(row.coordinates->>'latitude')::float8`;
const LONGITUDE = `(row.coordinates->>'longitude')::float8`;
const DISTANCE = `2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(
  sin(radians(${LATITUDE} - :jobLatitude) / 2) ^ 2
  + cos(radians(:jobLatitude)) * cos(radians(${LATITUDE})) * sin(radians(${LONGITUDE} - :jobLongitude) / 2) ^ 2)))`;

/** `CN-44-01` lies in `CN-44`, and in `CN`. */
const widerOf = (region: string): readonly string[] =>
  region.split('-').map((_, n, names) => names.slice(0, n + 1).join('-'));
