import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Coordinates, distanceKm, isPlace, roundPlace } from '#values';

const place = (latitude: number, longitude: number): Coordinates => ({ latitude, longitude });
const places = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('a distance', () => {
  it.each([
    ['along a meridian', place(0, 0), place(1, 0), 111.1951],
    ['along the equator', place(0, 0), place(0, 1), 111.1951],
    ['from Nashville to Los Angeles', place(36.12, -86.67), place(33.94, -118.4), 2886.4484],
    ['from Berlin to Munich', place(52.52, 13.405), place(48.1375, 11.575), 504.2847],
    ['over the date line', place(0, 179.5), place(0, -179.5), 111.1951],
    ['from pole to pole', place(90, 0), place(-90, 0), 20015.1147],
    ['to the other side of the earth', place(0, 0), place(0, 180), 20015.1147],
  ])('%s', (_, from, to, expected) => expect(distanceKm(from, to)).toBeCloseTo(expected, 3));

  it('is the same there and back, nought to itself, and no longer than by way of a third place', () =>
    fc.assert(
      fc.property(places, places, places, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20015.115);
      }),
    ));
});

describe('a place', () => {
  it('lies on the globe', () => {
    expect(isPlace(place(-90, 180))).toBe(true);
    expect([place(90.1, 0), place(0, -180.1), place(Number.NaN, 0)].map(isPlace)).toEqual([false, false, false]);
  });

  it('is rounded to the same place again, never to a negative nought', () => {
    expect(roundPlace(place(52.516274, 13.377704), 2)).toEqual(place(52.52, 13.38));
    expect(roundPlace(place(-0.001, 0), 2)).toEqual(place(0, 0));
    fc.assert(
      fc.property(places, (each) => {
        const once = roundPlace(each, 2);
        expect(roundPlace(once, 2)).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(distanceKm(each, once)).toBeLessThan(0.8);
      }),
    );
  });
});
