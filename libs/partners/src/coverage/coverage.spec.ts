import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceKm } from '#values';
import { type Cell, coverageOf, type Reach } from './coverage.js';
import { suggestedSites, type Uncovered } from './suggested-sites.js';

const MUNICH = { latitude: 48.14, longitude: 11.58 };
const AUGSBURG = { latitude: 48.37, longitude: 10.9 };
const NUREMBERG = { latitude: 49.45, longitude: 11.08 };
const FUERTH = { latitude: 49.48, longitude: 10.99 };
const terms = { byCountry: false, siteRadiusKm: 30, mostSites: 3, mostCandidates: 100 };

const cell = (region: string | null, place: Cell['place'], units: number): Cell => ({ region, place, units });
const munich: Reach = { coordinates: MUNICH, radiusKm: 40, regions: ['DE-BY'] };

const CELLS = [
  cell('DE-BY', MUNICH, 100),
  cell('DE-BY', AUGSBURG, 30),
  cell('DE-BY', NUREMBERG, 20),
  cell('DE-BY', FUERTH, 15),
  cell('DE-BY', null, 1_000),
  cell('DE-HH', null, 7),
  cell(null, null, 3),
];

describe('coverage', () => {
  it('counts units within a radius, and those without coordinates by region, apart', () =>
    expect(coverageOf(CELLS, [munich], terms)).toEqual({
      total: {
        region: null,
        units: 1_175,
        withinReach: 1_100,
        outside: 75,
        withoutCoordinates: 1_010,
        withoutCoordinatesOutside: 10,
      },
      regions: [
        {
          region: null,
          units: 3,
          withinReach: 0,
          outside: 3,
          withoutCoordinates: 3,
          withoutCoordinatesOutside: 3,
        },
        {
          region: 'DE-BY',
          units: 1_165,
          withinReach: 1_100,
          outside: 65,
          withoutCoordinates: 1_000,
          withoutCoordinatesOutside: 0,
        },
        {
          region: 'DE-HH',
          units: 7,
          withinReach: 0,
          outside: 7,
          withoutCoordinates: 7,
          withoutCoordinatesOutside: 7,
        },
      ],
      sites: [
        { place: NUREMBERG, region: 'DE-BY', units: 35 },
        { place: AUGSBURG, region: 'DE-BY', units: 30 },
      ],
    }));

  it('is told by country where that is asked', () =>
    expect(coverageOf(CELLS, [munich], { ...terms, byCountry: true }).regions).toMatchObject([
      { region: null, units: 3 },
      { region: 'DE', units: 1_172, outside: 72 },
    ]));

  it('is complete by outlets that serve whole regions, and nothing without any', () => {
    const everywhere: Reach = { coordinates: null, radiusKm: null, regions: ['DE'] };
    expect(coverageOf(CELLS, [everywhere], terms)).toMatchObject({ total: { outside: 3 }, sites: [] });
    expect(coverageOf(CELLS, [], terms).total).toMatchObject({ withinReach: 0, outside: 1_175 });
  });

  it('leaves no unit out and counts none twice, and no more outlets mean no fewer units', () => {
    const place = fc.record({
      latitude: fc.integer({ min: -9000, max: 9000 }).map((n) => n / 100),
      longitude: fc.integer({ min: -18000, max: 18000 }).map((n) => n / 100),
    });
    const region = fc.constantFrom('DE-BY', 'DE-BW', 'KR', null);
    const cells = fc.array(fc.record({ region, place: fc.option(place), units: fc.integer({ min: 1, max: 50 }) }));
    const reach = fc.record({
      coordinates: place,
      radiusKm: fc.option(fc.integer({ min: 1, max: 5_000 })),
      regions: fc.constantFrom(['DE'], ['DE-BY'], ['KR']),
    });
    fc.assert(
      fc.property(cells, fc.array(reach, { maxLength: 5 }), reach, (given, some, another) => {
        const { total, regions, sites } = coverageOf(given, some, terms);
        const sum = (field: 'units' | 'outside' | 'withoutCoordinates') =>
          regions.reduce((all, each) => all + each[field], 0);
        expect([sum('units'), sum('outside'), sum('withoutCoordinates')]).toEqual([
          total.units,
          total.outside,
          total.withoutCoordinates,
        ]);
        expect(total.withinReach + total.outside).toBe(total.units);
        expect(total.units).toBe(given.reduce((all, { units }) => all + units, 0));
        expect(sites.reduce((all, { units }) => all + units, 0)).toBeLessThanOrEqual(
          total.outside - total.withoutCoordinatesOutside,
        );
        expect(coverageOf(given, [...some, another], terms).total.outside).toBeLessThanOrEqual(total.outside);
      }),
    );
  });
});

describe('suggested sites', () => {
  const uncovered = (latitude: number, longitude: number, units: number): Uncovered => ({
    place: { latitude, longitude },
    region: 'DE',
    units,
  });

  it('reach most of what the sites before them do not, in order', () =>
    expect(
      suggestedSites(
        [
          uncovered(50, 10, 5),
          uncovered(50.2, 10, 6),
          uncovered(50.4, 10, 5),
          uncovered(53, 10, 8),
          uncovered(40, 0, 1),
        ],
        terms,
      ),
    ).toEqual([
      { place: { latitude: 50.2, longitude: 10 }, region: 'DE', units: 16 },
      { place: { latitude: 53, longitude: 10 }, region: 'DE', units: 8 },
      { place: { latitude: 40, longitude: 0 }, region: 'DE', units: 1 },
    ]));

  it('are as many as the policy pack says, of the heaviest places', () => {
    const many = [uncovered(50, 10, 5), uncovered(53, 10, 8), uncovered(40, 0, 1)];
    expect(suggestedSites(many, { ...terms, mostSites: 1 })).toHaveLength(1);
    expect(suggestedSites(many, { ...terms, mostCandidates: 2 }).map(({ units }) => units)).toEqual([8, 5]);
    expect(suggestedSites([], terms)).toEqual([]);
  });

  it('begin with a site that no other one beats', () => {
    const place = fc.record({
      latitude: fc.integer({ min: 5_000, max: 5_100 }).map((n) => n / 100),
      longitude: fc.integer({ min: 1_000, max: 1_150 }).map((n) => n / 100),
    });
    const demand = fc.array(fc.record({ place, region: fc.constant('DE'), units: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(demand, (cells) => {
        const reached = (at: Uncovered['place']) =>
          cells.filter((each) => distanceKm(at, each.place) <= 30).reduce((sum, { units }) => sum + units, 0);
        const [first] = suggestedSites(cells, terms);
        expect(first?.units).toBe(Math.max(...cells.map((each) => reached(each.place))));
        expect(first && reached(first.place)).toBe(first?.units);
      }),
    );
  });
});
