import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { exposureProjection } from './exposure.projection.js';
import type { UnitEvent } from './unit.events.js';
import {
  installed,
  moved,
  noon,
  rangeRegistered,
  rangeWithdrawn,
  registered,
  returned,
  sold,
} from './unit.fixtures.js';
import type { UnitRangeEvent } from './unit-range.events.js';

const rowsAfter = (...events: (UnitEvent | UnitRangeEvent)[]) =>
  projected(exposureProjection, ...events.map((event, n) => recorded<UnitEvent | UnitRangeEvent>(event, n + 1)));

const at = (date: string) => new Date(noon(date));
const CELL = {
  productId: 'p-1',
  batch: 'B7',
  latitude: null,
  longitude: null,
  course: null,
  rangeId: null,
  weight: 1,
};
const RANGE = {
  ...CELL,
  id: 'g-1',
  region: 'CN-44',
  weight: 100,
  startsAt: at('2025-05-02'),
  endsAt: at('2035-05-02'),
  rangeId: 'g-1',
  position: positionOf(1),
};
const left = registered({ rangeId: 'g-1', region: 'CN-44', shippedAt: noon('2025-02-01') });

describe('exposure', () => {
  it('is that of all units of a range in one row', () =>
    expect(rowsAfter(rangeRegistered())).toEqual({ 'g-1': RANGE }));

  it('moves one unit from the cell of its range to its own', () =>
    expect(rowsAfter(rangeRegistered(), left, sold({ region: 'CN-11' }))).toEqual({
      'g-1': RANGE,
      'u-1/range': { ...RANGE, id: 'u-1/range', weight: -1, position: positionOf(2) },
      'u-1': {
        ...CELL,
        id: 'u-1',
        region: 'CN-11',
        startsAt: at('2025-03-01'),
        endsAt: at('2035-03-01'),
        course: expect.anything(),
        position: positionOf(3),
      },
    }));

  it('has no start while a unit is in no service', () =>
    expect(rowsAfter(registered())).toEqual({
      'u-1': {
        ...CELL,
        id: 'u-1',
        region: null,
        startsAt: null,
        endsAt: null,
        course: expect.anything(),
        position: positionOf(1),
      },
    }));

  it('has a row for each region, until service ends, whatever the order in which that is told', () => {
    const expected = {
      'u-1': {
        ...CELL,
        id: 'u-1',
        region: 'CN-44',
        startsAt: at('2025-03-01'),
        endsAt: at('2025-06-01'),
        course: expect.anything(),
        position: positionOf(4),
      },
      'u-1/1': {
        ...CELL,
        id: 'u-1/1',
        region: 'CN-11',
        startsAt: at('2025-06-01'),
        endsAt: at('2025-09-01'),
        position: positionOf(4),
      },
    };
    expect(rowsAfter(registered(), sold(), moved(), returned())).toEqual(expected);
    expect(rowsAfter(registered(), moved(), sold(), returned())).toEqual(expected);
  });

  it('has a row for each place, also within a region', () => {
    const before = { latitude: 23.13, longitude: 113.26 };
    const after = { latitude: 22.54, longitude: 114.06 };
    const stretch = { ...CELL, region: 'CN-44', position: positionOf(4) };
    expect(
      rowsAfter(registered(), sold(), installed({ place: before }), moved({ region: null, place: after })),
    ).toEqual({
      'u-1': {
        ...stretch,
        id: 'u-1',
        ...before,
        startsAt: at('2025-03-10'),
        endsAt: at('2025-06-01'),
        course: expect.anything(),
      },
      'u-1/1': { ...stretch, id: 'u-1/1', ...after, startsAt: at('2025-06-01'), endsAt: at('2035-03-10') },
    });
  });

  it('knows no place any more of what moved without saying where to', () =>
    expect(
      rowsAfter(registered({ place: { latitude: 1, longitude: 2 } }), sold({ region: null }), moved({ region: null })),
    ).toMatchObject({
      'u-1': { region: 'CN', latitude: 1, longitude: 2, endsAt: at('2025-06-01') },
      'u-1/1': { region: 'CN', latitude: null, longitude: null },
    }));

  it('drops a row that a late fact makes void', () =>
    expect(Object.keys(rowsAfter(registered(), sold(), moved(), returned({ returnedAt: noon('2025-05-01') })))).toEqual(
      ['u-1'],
    ));

  it('keeps the units of a range that was withdrawn which have facts of their own', () =>
    expect(rowsAfter(rangeRegistered(), left, rangeWithdrawn())).toEqual({
      'u-1': {
        ...CELL,
        id: 'u-1',
        region: 'CN-44',
        startsAt: at('2025-05-02'),
        endsAt: at('2035-05-02'),
        course: expect.anything(),
        position: positionOf(2),
      },
    }));
});
