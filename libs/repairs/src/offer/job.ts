import { type Coordinates, isPlace } from '#values';
import type { Order } from '../work-order/order-state.js';
import type { JobFacts } from './candidate.js';

export const jobOf = ({ place, region, site, skills }: Order): Omit<JobFacts, 'asked'> => ({
  place,
  region,
  coordinates: placeIn(site && site.coordinates && site.coordinates.personal),
  skills,
});

/** `48.137,11.575` as a place; null where it is none, such as after an erasure. */
const placeIn = (text: string | null): Coordinates | null => {
  const [latitude = Number.NaN, longitude = Number.NaN] = (text ?? '').split(',').map(Number);
  const place = { latitude, longitude };
  return isPlace(place) ? place : null;
};
