import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE, scopeOf } from '#auth';
import { callerWith } from '#auth/testing';
import { recorded } from '#event-sourcing/testing';
import { projected, testReadSide } from '#projections/testing';
import { productsEventVersions } from './events.js';
import { type UnitEvent, unitIdOf } from './unit.events.js';
import { rangeRegistered, rangeWithdrawn, registered } from './unit.fixtures.js';
import { unitProjection } from './unit.projection.js';
import { unitsWithSerial, unitsWithSerials } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import type { UnitRangeEvent } from './unit-range.events.js';
import { unitRangeProjection } from './unit-range.projection.js';
import { UnitRangeView } from './unit-range.view.js';

const own = (productId: string, serial: string, region = 'CN-44') =>
  registered({ unitId: unitIdOf(productId, serial), productId, serial, region });

const ofUnits: UnitEvent[] = [own('p-1', 'SN-0007', 'DE-BY'), own('p-2', 'SN-0007'), own('p-1', 'LONE')];
const ofRanges: UnitRangeEvent[] = [
  rangeRegistered(),
  rangeRegistered({ rangeId: 'g-2', productId: 'p-2', first: '0050', last: '0200', count: 151 }),
  rangeRegistered({ rangeId: 'g-3', productId: 'p-3' }),
  rangeWithdrawn({ rangeId: 'g-3', productId: 'p-3' }),
];

describe('units with serials', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;

  beforeAll(async () => {
    side = await testReadSide(productsEventVersions, [UnitView, UnitRangeView]);
    const units = ofUnits.map((event, n) => recorded(event, n + 1));
    const ranges = ofRanges.map((event, n) => recorded(event, n + 1));
    await side.dataSource.getRepository(UnitView).save(Object.values(projected(unitProjection, ...units)));
    await side.dataSource.getRepository(UnitRangeView).save(Object.values(projected(unitRangeProjection, ...ranges)));
  });
  afterAll(() => side.close());

  const found = async (serials: readonly string[], scope = SYSTEM_SCOPE) =>
    (await unitsWithSerials(scope, side.dataSource, serials))
      .map(({ productId, serial, rangeId }) => [productId, serial, rangeId].join(' '))
      .toSorted();

  it('are all that have one of them, with facts of their own or in a range', async () =>
    expect(await found(['sn-0007', ' LONE ', 'SN-0060', 'SN-0200', 'SN-0060', 'SN-060', 'NONE', ''])).toEqual([
      'p-1 LONE ',
      'p-1 SN-0007 ',
      'p-1 SN-0060 g-1',
      'p-2 SN-0007 ',
      'p-2 SN-0060 g-2',
      'p-2 SN-0200 g-2',
    ]));

  it('are none where none is asked for', async () => expect(await found([])).toEqual([]));

  it('are told of by their own facts only, where they have some', async () =>
    expect(await found(['SN-0007', 'SN-0008'], scopeOf(callerWith('agent', { region: 'CN-44' })))).toEqual([
      'p-1 SN-0008 g-1',
      'p-2 SN-0007 ',
    ]));

  it('are found one serial at a time, too', async () =>
    expect(await unitsWithSerial(SYSTEM_SCOPE, side.dataSource, 'sn-0060')).toHaveLength(2));
});
