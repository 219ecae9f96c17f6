import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { AT, noon, rangeRegistered, rangeWithdrawn } from './unit.fixtures.js';
import type { UnitRangeEvent } from './unit-range.events.js';
import { unitRangeProjection } from './unit-range.projection.js';

const REGISTERED = {
  id: 'g-1',
  productId: 'p-1',
  sku: 'ROOF-S',
  prefix: 'SN-',
  first: '0001',
  last: '0100',
  count: 100,
  batch: 'B7',
  productionDate: '2025-01-10',
  region: 'CN-44',
  shippedAt: new Date(noon('2025-02-01')),
  shelfDays: 90,
  serviceLifeMonths: 120,
  registeredAt: new Date(AT),
  withdrawnAt: null,
  withdrawalReason: null,
  position: positionOf(1),
};

describe('the view of a range', () => {
  it('has what it was registered with', () =>
    expect(projected(unitRangeProjection, recorded<UnitRangeEvent>(rangeRegistered()))).toEqual({ 'g-1': REGISTERED }));

  it('says why it was withdrawn', () =>
    expect(
      projected(
        unitRangeProjection,
        recorded<UnitRangeEvent>(rangeRegistered()),
        recorded<UnitRangeEvent>(rangeWithdrawn(), 2),
      ),
    ).toEqual({
      'g-1': {
        ...REGISTERED,
        withdrawnAt: new Date(AT),
        withdrawalReason: 'Registered twice.',
        position: positionOf(2),
      },
    }));
});
