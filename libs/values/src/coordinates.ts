/** A place by WGS-84, in degrees: north and east are positive. */
export type Coordinates = Readonly<{ latitude: number; longitude: number }>;

/** Mean radius R1 of the WGS-84 ellipsoid, (2a + b) / 3, in kilometres (IUGG; Moritz, Geodetic Reference System 1980). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Whether both numbers lie where degrees of latitude and longitude can. */
export const isPlace = ({ latitude, longitude }: Coordinates): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/**
 * Great-circle distance in kilometres on a sphere of the earth's mean radius, by the haversine formula (R. W. Sinnott,
 * "Virtues of the Haversine", Sky and Telescope 68 (2), 1984, p. 159). The earth is no sphere: off by at most 0.6 %.
 */
export const distanceKm = (from: Coordinates, to: Coordinates): number => {
  const latitude = haversine(radians(to.latitude - from.latitude));
  const longitude = haversine(radians(to.longitude - from.longitude));
  const along = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(latitude + along)));
};

/** The place to so many decimals of a degree; two are about a kilometre, enough for distances and too coarse for a door. */
export const roundPlace = ({ latitude, longitude }: Coordinates, decimals: number): Coordinates => ({
  latitude: rounded(latitude, decimals),
  longitude: rounded(longitude, decimals),
});

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/** No -0: it would be another value than 0 to whoever compares, and JSON does not keep it. */
const rounded = (degrees: number, decimals: number): number => Number(degrees.toFixed(decimals)) + 0;
