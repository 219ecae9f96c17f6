import { type Coordinates, isPlace, isZone } from '#values';
import { refusing } from './refusing.js';

/** Refusals of what was given, whatever it was given for. */
const refusal = refusing({
  PARTNERS_TEXT_MISSING: ['A text is empty.', 'Write it down.', null],
  PARTNERS_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  PARTNERS_REGION_MALFORMED: [
    'A region is a country of ISO 3166-1, such as KR, or a part of one by ISO 3166-2, such as KR-11.',
    'Correct it.',
    null,
  ],
  PARTNERS_REGIONS_MISSING: ['Somebody who serves nowhere serves nobody.', 'Name a region at least.', null],
  PARTNERS_SKILL_UNKNOWN: [
    'The policy pack does not know this skill.',
    'Use a known one, or add it to the policy pack.',
    null,
  ],
  PARTNERS_COORDINATES_IMPOSSIBLE: [
    'Latitudes go from -90 to 90 degrees, longitudes from -180 to 180.',
    'Correct them, or leave both out.',
    null,
  ],
  PARTNERS_RADIUS_IMPOSSIBLE: [
    'A radius is more than 0 km and within what the policy pack allows.',
    'Correct it, or leave it out.',
    null,
  ],
  PARTNERS_ZONE_UNKNOWN: ['There is no such time zone.', 'Name one as Europe/Berlin.', null],
});

/** A text that must be there. @throws PARTNERS_TEXT_MISSING, PARTNERS_TEXT_TOO_LONG */
export const written = (field: string, text: string, limit: number): string => {
  const trimmed = text.trim();
  if (trimmed === '') throw refusal('PARTNERS_TEXT_MISSING', null, { missing: field });
  if (trimmed.length > limit) throw refusal('PARTNERS_TEXT_TOO_LONG', null, { field, length: trimmed.length, limit });
  return trimmed;
};

/** A text that may be left out; a blank one is. @throws PARTNERS_TEXT_TOO_LONG */
export const writtenOrNull = (field: string, text: string | null, limit: number): string | null =>
  text === null || text.trim() === '' ? null : written(field, text, limit);

/** Each once, in order. @throws PARTNERS_REGION_MALFORMED, PARTNERS_REGIONS_MISSING */
export const regionsGiven = (regions: readonly string[]): readonly string[] => {
  const wanted = distinct(regions);
  const malformed = wanted.find((region) => !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region));
  if (malformed !== undefined) throw refusal('PARTNERS_REGION_MALFORMED', null, { region: malformed });
  if (wanted.length === 0) throw refusal('PARTNERS_REGIONS_MISSING', null, { missing: 'regions' });
  return wanted;
};

/** Each once, in order. @throws PARTNERS_SKILL_UNKNOWN */
export const skillsGiven = (skills: readonly string[], known: readonly string[]): readonly string[] => {
  const wanted = distinct(skills);
  const unknown = wanted.find((skill) => !known.includes(skill));
  if (unknown !== undefined) throw refusal('PARTNERS_SKILL_UNKNOWN', null, { skill: unknown, known: [...known] });
  return wanted;
};

/** @throws PARTNERS_COORDINATES_IMPOSSIBLE */
export const coordinatesGiven = (place: Coordinates | null): Coordinates | null => {
  if (place === null) return null;
  const { latitude, longitude } = place;
  if (!isPlace(place)) throw refusal('PARTNERS_COORDINATES_IMPOSSIBLE', null, { latitude, longitude });
  return { latitude, longitude };
};

/** @throws PARTNERS_RADIUS_IMPOSSIBLE */
export const radiusGiven = (radiusKm: number | null, limit: number): number | null => {
  if (radiusKm !== null && !(radiusKm > 0 && radiusKm <= limit))
    throw refusal('PARTNERS_RADIUS_IMPOSSIBLE', null, { radiusKm, limit });
  return radiusKm;
};

/** @throws PARTNERS_ZONE_UNKNOWN */
export const zoneGiven = (zone: string): string => {
  if (!isZone(zone)) throw refusal('PARTNERS_ZONE_UNKNOWN', null, { zone });
  return zone;
};

export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim().toUpperCase())),
];
