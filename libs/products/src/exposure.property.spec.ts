import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SYSTEM_SCOPE } from '#auth';
import type { Recorded } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { projected, testReadSide } from '#projections/testing';
import { nextPeriod } from '#values';
import { productsEventVersions } from './events.js';
import { counter, eventsOf, instant, range, truth } from './exposure.fixtures.js';
import { exposureProjection } from './exposure.projection.js';
import { type ExposureFilter, meanUnitsInService, unitsInService, unitsInServiceByPeriod } from './exposure.queries.js';
import { ExposureView } from './exposure.view.js';
import { revisionOf, telling, toldOf } from './exposure-revision.fixtures.js';
import type { UnitEvent } from './unit.events.js';
import type { UnitRangeEvent } from './unit-range.events.js';

const SEED = { seed: 20260302, numRuns: 25, endOnFailure: true };
const LENGTH = 460;
const BEGIN = 7;

const FILTERS: readonly ExposureFilter[] = [
  {},
  { batch: 'B1' },
  { region: 'MY' },
  { batch: 'B2', region: 'CN' },
  { region: 'CN-44' },
];
const SOME_DAYS = [0, 25, 77, 200, 390];
const dateOf = (day: number): string => instant(day).slice(0, 10);

describe('the exposure of a random history', () => {
  let side: Awaited<ReturnType<typeof testReadSide>>;
  beforeAll(async () => {
    side = await testReadSide(productsEventVersions, [ExposureView]);
  });
  afterAll(() => side.close());

  const write = async (told: readonly Recorded<UnitEvent | UnitRangeEvent>[]) => {
    const rows = Object.values(projected(exposureProjection, ...told));
    await side.dataSource.getRepository(ExposureView).clear();
    await side.dataSource.getRepository(ExposureView).insert(rows);
  };

  it('is a plain count of units on every day, by product, batch and region, and its mean that of the days', () =>
    fc.assert(
      fc.asyncProperty(fc.array(truth, { minLength: 1, maxLength: 6 }), async (units) => {
        const events = [range, ...units.flatMap((unit, n) => eventsOf(unit, `SN-000${n + 1}`))];
        await write(events.map((event, n) => recorded<typeof event>(event, n + 1)));
        const count = counter(units, LENGTH);
        for (const filter of FILTERS) {
          const counted = count(filter);
          const asked = { productId: 'p-1', zone: 'UTC', ...filter };
          const period = { ...asked, from: dateOf(0), to: dateOf(LENGTH) };
          const daily = await unitsInServiceByPeriod(SYSTEM_SCOPE, side.dataSource, { ...period, interval: 'DAY' });
          expect(daily.map(({ atEnd }) => atEnd)).toEqual(counted);
          const mean = counted.reduce((sum, each) => sum + each, 0) / LENGTH;
          expect(await meanUnitsInService(SYSTEM_SCOPE, side.dataSource, period)).toBeCloseTo(mean, 9);
          for (const day of SOME_DAYS) {
            const on = { ...asked, on: dateOf(day) };
            expect(await unitsInService(SYSTEM_SCOPE, side.dataSource, on)).toBe(counted[day]);
          }
        }
      }),
      SEED,
    ));

  it('was revised when a unit was last told to count at the end of a day, or not to, by product, batch and region', () =>
    fc.assert(
      fc.asyncProperty(fc.array(truth, { minLength: 1, maxLength: 6 }), telling, async (units, how) => {
        const told = toldOf(units, how);
        await write([told.range, ...told.units.flat(), ...(told.withdrawal ? [told.withdrawal] : [])]);
        const revision = revisionOf(told, LENGTH);
        for (const filter of FILTERS)
          for (const interval of ['DAY', 'MONTH', 'YEAR'] as const) {
            const asked = {
              productId: 'p-1',
              zone: 'UTC',
              ...filter,
              from: dateOf(BEGIN),
              to: dateOf(LENGTH),
              interval,
            };
            const periods = await unitsInServiceByPeriod(SYSTEM_SCOPE, side.dataSource, asked);
            const starts = periods.map((_, n) => BEGIN + periods.slice(0, n).reduce((sum, { days }) => sum + days, 0));
            expect(periods.map(({ period, revisedAt }) => [period, revisedAt?.toISOString() ?? null])).toEqual(
              periods.map(({ period, days }, n) => {
                const [from, end] = [starts[n] ?? 0, `${nextPeriod(period, interval)}T00:00:00.000Z`];
                return [period, revision(filter, from, from + days, end)];
              }),
            );
          }
      }),
      SEED,
    ));
});
