import type { Coordinates } from '#values';

/** Where outlets are, on which clock, and how the city is called. */
export type SimulatedPlace = Readonly<{ city: string; zone: string; coordinates: Coordinates }>;

/** The middle of each region where goods are sold. */
export const PLACES: Readonly<Record<string, SimulatedPlace>> = {
  'DE-NW': { city: 'Düsseldorf', zone: 'Europe/Berlin', coordinates: { latitude: 51.23, longitude: 6.78 } },
  'DE-BY': { city: 'München', zone: 'Europe/Berlin', coordinates: { latitude: 48.14, longitude: 11.58 } },
  'DE-BE': { city: 'Berlin', zone: 'Europe/Berlin', coordinates: { latitude: 52.52, longitude: 13.4 } },
  'AT-9': { city: 'Wien', zone: 'Europe/Vienna', coordinates: { latitude: 48.21, longitude: 16.37 } },
  'PL-MZ': { city: 'Warszawa', zone: 'Europe/Warsaw', coordinates: { latitude: 52.23, longitude: 21.01 } },
  'IT-25': { city: 'Milano', zone: 'Europe/Rome', coordinates: { latitude: 45.46, longitude: 9.19 } },
  'ES-AN': { city: 'Sevilla', zone: 'Europe/Madrid', coordinates: { latitude: 37.39, longitude: -5.98 } },
  'FR-PAC': { city: 'Marseille', zone: 'Europe/Paris', coordinates: { latitude: 43.3, longitude: 5.37 } },
};

/** The company's own outlets, and the countries that each of them serves. */
export const OWN_OUTLETS: Readonly<Record<string, readonly string[]>> = {
  'DE-NW': ['DE'],
  'AT-9': ['AT', 'PL'],
  'IT-25': ['IT', 'FR', 'ES'],
};
