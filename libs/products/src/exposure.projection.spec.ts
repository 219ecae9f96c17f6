import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { exposureProjection } from './exposure.projection.js';
import type { UnitEvent } from './unit.events.js';
import {
  corrected,
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

type Told = UnitEvent | UnitRangeEvent;

/** Told before any of it came about, so that nothing is late. */
const EARLY = noon('2025-01-20');
const rowsAfter = (...events: Told[]) => rowsTold(...events.map((event) => [event, EARLY] as const));

/** Each told at its time, and by a command of its own where none is named. */
const rowsTold = (...news: (readonly [event: Told, recordedAt: string, commandId?: string])[]) =>
  projected(
    exposureProjection,
    ...news.map(([event, recordedAt, commandId = `command ${event.type}`], n) =>
      recorded<Told>(event, n + 1, { recordedAt, commandId }),
    ),
  );

const at = (date: string) => new Date(noon(date));
const CELL = {
  productId: 'p-1',
  batch: 'B7',
  latitude: null,
  longitude: null,
  course: null,
  rangeId: null,
  weight: 1,
  toldAt: at(EARLY.slice(0, 10)),
  toldBy: null,
};
const NOT_TOLD = { toldAt: null, toldBy: null };
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
      'u-1/range': { ...RANGE, ...NOT_TOLD, id: 'u-1/range', weight: -1, position: positionOf(2) },
      'u-1': {
        ...CELL,
        ...NOT_TOLD,
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
        ...NOT_TOLD,
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
        toldBy: 'command UnitSold',
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
        toldBy: 'command UnitSold',
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
        ...NOT_TOLD,
        id: 'u-1',
        region: 'CN-44',
        startsAt: at('2025-05-02'),
        endsAt: at('2035-05-02'),
        course: expect.anything(),
        position: positionOf(2),
      },
      'g-1/late': { ...RANGE, id: 'g-1/late', weight: 0, rangeId: null, position: positionOf(3) },
    }));
});

describe('exposure that was told late', () => {
  const [MARCH, TEN_DAYS] = [noon('2025-03-20'), noon('2025-06-11')];
  const late = { ...CELL, weight: 0, toldBy: null };
  const FIRST = {
    ...CELL,
    id: 'u-1',
    region: 'CN-44',
    startsAt: at('2025-03-01'),
    endsAt: at('2035-03-01'),
    toldAt: new Date(MARCH),
    toldBy: 'command UnitSold',
    course: expect.anything(),
    position: positionOf(2),
  };

  it('needs no row where a unit was in no service before', () =>
    expect(rowsTold([registered(), MARCH], [sold(), MARCH])).toEqual({ 'u-1': FIRST }));

  it('has a row of no weight for each cell that a unit leaves or gets in days that were over', () => {
    const change = { ...late, startsAt: at('2025-06-01'), toldAt: new Date(TEN_DAYS), position: positionOf(3) };
    expect(rowsTold([registered(), MARCH], [sold(), MARCH], [moved(), TEN_DAYS])).toEqual({
      'u-1': { ...FIRST, endsAt: at('2025-06-01'), position: positionOf(3) },
      'u-1/1': {
        ...FIRST,
        id: 'u-1/1',
        region: 'CN-11',
        startsAt: at('2025-06-01'),
        toldBy: null,
        course: null,
        position: positionOf(3),
      },
      'u-1/late/2/0': { ...change, id: 'u-1/late/2/0', region: 'CN-44', endsAt: at('2035-03-01') },
      'u-1/late/2/1': { ...change, id: 'u-1/late/2/1', region: 'CN-11', endsAt: at('2035-03-01') },
    });
  });

  it('needs no row for what is told before a day has ended anywhere', () => {
    const atOnce = '2025-09-01T12:14:59.999Z';
    expect(rowsTold([registered(), MARCH], [sold(), MARCH], [returned(), atOnce])).toEqual({
      'u-1': { ...FIRST, endsAt: at('2025-09-01'), position: positionOf(3) },
    });
    const aMomentLater = '2025-09-01T12:15:00.000Z';
    expect(rowsTold([registered(), MARCH], [sold(), MARCH], [returned(), aMomentLater])).toEqual({
      'u-1': { ...FIRST, endsAt: at('2025-09-01'), position: positionOf(3) },
      'u-1/late/2/0': {
        ...late,
        id: 'u-1/late/2/0',
        region: 'CN-44',
        startsAt: at('2025-09-01'),
        endsAt: at('2035-03-01'),
        toldAt: new Date(aMomentLater),
        position: positionOf(3),
      },
    });
  });

  it('needs no row for what one command tells of a unit at once', () =>
    expect(
      rowsTold(
        [registered({ shippedAt: noon('2024-02-01') }), MARCH, 'command-1'],
        [sold(), MARCH, 'command-1'],
        [installed(), MARCH, 'command-1'],
      ),
    ).toEqual({
      'u-1': {
        ...FIRST,
        startsAt: at('2025-03-10'),
        endsAt: at('2035-03-10'),
        toldBy: 'command-1',
        position: positionOf(3),
      },
    }));

  it('keeps what a correction takes away, also where nothing is left', () =>
    expect(
      rowsTold([registered(), MARCH], [sold(), MARCH], [corrected({ soldAt: null, installedAt: null }), TEN_DAYS]),
    ).toEqual({
      'u-1': {
        ...CELL,
        id: 'u-1',
        region: null,
        startsAt: null,
        endsAt: null,
        ...{ toldAt: new Date(MARCH), toldBy: 'command UnitSold' },
        course: expect.anything(),
        position: positionOf(3),
      },
      'u-1/late/2/0': {
        ...late,
        id: 'u-1/late/2/0',
        region: 'CN-44',
        startsAt: at('2025-03-01'),
        endsAt: at('2035-03-01'),
        toldAt: new Date(TEN_DAYS),
        position: positionOf(3),
      },
    }));

  it('is that of what changes when a unit stands for itself, and not of its leaving the range', () => {
    const given = [
      [rangeRegistered(), EARLY],
      [left, TEN_DAYS],
    ] as const;
    expect(Object.keys(rowsTold(...given))).toEqual(['g-1', 'u-1', 'u-1/range']);
    const soldEarlier = sold({ region: null });
    expect(rowsTold(...given, [soldEarlier, TEN_DAYS])).toMatchObject({
      'u-1': { startsAt: at('2025-03-01'), ...NOT_TOLD },
      'u-1/late/2/0': {
        ...late,
        region: 'CN-44',
        startsAt: at('2025-03-01'),
        endsAt: at('2025-05-02'),
        toldAt: new Date(TEN_DAYS),
      },
    });
  });

  it('is that of a range that is withdrawn, where units are left in it', () => {
    const withdrawn = {
      'g-1/late': {
        ...RANGE,
        id: 'g-1/late',
        weight: 0,
        rangeId: null,
        toldAt: new Date(TEN_DAYS),
        position: positionOf(2),
      },
    };
    expect(rowsTold([rangeRegistered(), EARLY], [rangeWithdrawn(), TEN_DAYS])).toEqual(withdrawn);
    const alone = rangeRegistered({ count: 1 });
    expect(rowsTold([alone, MARCH], [left, MARCH], [rangeWithdrawn(), TEN_DAYS])).toMatchObject({
      'g-1/late': { weight: 0, toldAt: new Date(MARCH) },
    });
    expect(rowsTold([rangeRegistered({ shippedAt: null }), EARLY], [rangeWithdrawn(), TEN_DAYS])).toEqual({});
  });
});
