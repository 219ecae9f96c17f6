import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { misplacementProjection } from './misplacement.projection.js';
import type { UnitEvent } from './unit.events.js';
import { AT, corrected, installed, misplaced, moved, noon, registered, returned, scrapped } from './unit.fixtures.js';

const rowsAfter = (...events: UnitEvent[]) =>
  projected(misplacementProjection, ...events.map((event, n) => recorded<UnitEvent>(event, n + 1)));

const FOUND = {
  id: 'u-1',
  unitId: 'u-1',
  productId: 'p-1',
  batch: 'B7',
  region: 'CN-11',
  intendedRegions: ['CN-44', 'CN-45'],
  since: new Date(noon('2025-06-01')),
  foundAt: new Date(AT),
  endedAt: null,
  before: 0,
  position: positionOf(3),
};

describe('a misplacement', () => {
  it('is there when it is found', () =>
    expect(rowsAfter(registered(), moved(), misplaced())).toEqual({ 'u-1': FOUND }));

  it('ends where the unit goes elsewhere', () =>
    expect(
      rowsAfter(registered(), moved(), misplaced(), moved({ region: 'CN-44', movedAt: noon('2025-07-01') })),
    ).toEqual({
      'u-1': { ...FOUND, endedAt: new Date(noon('2025-07-01')), position: positionOf(4) },
    }));

  it.each([
    ['is taken back', returned(), noon('2025-09-01')],
    ['is scrapped', scrapped(), noon('2025-10-01')],
    ['was never there', corrected(), AT],
  ])('ends where the unit %s', (_, end, endedAt) =>
    expect(rowsAfter(registered(), moved(), misplaced(), end)).toEqual({
      'u-1': { ...FOUND, endedAt: new Date(endedAt), position: positionOf(4) },
    }),
  );

  it('goes on where the unit moves within the region, or something older is told', () =>
    expect(rowsAfter(registered(), moved(), misplaced(), moved({ movedAt: noon('2025-07-01') }), installed())).toEqual({
      'u-1': FOUND,
    }));

  it('stays behind the next one', () => {
    const away = moved({ region: 'CN-44', movedAt: noon('2025-07-01') });
    const again = misplaced({ since: noon('2025-08-01') });
    expect(rowsAfter(registered(), moved(), misplaced(), away, again)).toEqual({
      'u-1/0': { ...FOUND, id: 'u-1/0', endedAt: new Date(noon('2025-07-01')), position: positionOf(5) },
      'u-1': { ...FOUND, since: new Date(noon('2025-08-01')), before: 1, position: positionOf(5) },
    });
  });
});
