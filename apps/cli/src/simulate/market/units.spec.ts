import { describe, expect, it } from '@jest/globals';
import { pack, small } from '../simulate.fixtures.js';
import { SIMULATION } from '../simulation.js';
import { runOf } from '../world/run.js';
import { rangesOf } from './ranges.js';
import { type Unit, unitAt } from './units.js';

const run = runOf({ ...small, units: 6_000, months: 12 });
const ranges = rangesOf(run, pack);
const unitsOf = (each: (typeof ranges)[number]) =>
  Array.from({ length: each.count }, (_, place) => unitAt(run, each, place, 'EUR'));

describe('the factory', () => {
  it('ships just as many units as were asked for, few or many', () => {
    for (const units of [1, 7, 300, 6_000]) {
      const counts = rangesOf(runOf({ ...small, units }), pack).map(({ count }) => count);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(units);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
  });

  it('gives every serial once, in the order of time', () => {
    const times = ranges.map(({ shippedAt }) => shippedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const serials = ranges.slice(0, 40).flatMap((range) => unitsOf(range).map(({ serial }) => serial));
    expect(new Set(serials).size).toBe(serials.length);
  });

  it('makes one batch of one product for one region with the defect', () =>
    expect(ranges.filter(({ isDefective }) => isDefective)).toHaveLength(1));

  it('marks serials and batches with the simulation, so that two of them can lie in one store', () => {
    const other = rangesOf(runOf({ ...small, units: 6_000, months: 12, seed: 'another' }), pack);
    expect(other[0]?.data.prefix).not.toBe(ranges[0]?.data.prefix);
  });
});

describe('a unit', () => {
  const units = ranges.flatMap(unitsOf);
  const share = (fits: (unit: Unit) => boolean) => units.filter(fits).length / units.length;

  it('is the same whenever it is asked for', () => {
    const [range] = ranges;
    if (!range) throw new Error('There is no range.');
    expect(unitAt(run, range, 3, 'EUR')).toEqual(unitAt(run, range, 3, 'EUR'));
  });

  it('is ordered, registered or sold by a dealer as often as is assumed', () => {
    const { orderedShare, registeredShare } = SIMULATION.market;
    expect(share(({ sale }) => sale.kind === 'ORDERED')).toBeCloseTo(orderedShare, 1);
    expect(share(({ sale }) => sale.kind === 'REGISTERED')).toBeCloseTo(registeredShare, 1);
  });

  it('is shipped, sold, delivered and installed in this order', () => {
    const isInOrder = ({ range, sale, installedAt }: Unit) =>
      range.shippedAt < sale.soldAt &&
      (installedAt === null || sale.soldAt < installedAt) &&
      (sale.kind !== 'ORDERED' || (sale.placedAt < sale.shippedAt && sale.shippedAt < sale.deliveredAt));
    expect(units.every(isInOrder)).toBe(true);
  });

  it('is in another place than it is meant for only where its product is meant for some', () => {
    const misplaced = units.filter(({ range, region }) => region !== range.region);
    expect(misplaced.length).toBeGreaterThan(0);
    expect(new Set(misplaced.map(({ range }) => range.product.line))).toEqual(new Set(['Solar roofs']));
    expect(misplaced.every(({ sale }) => sale.kind !== 'DEALER')).toBe(true);
  });
});
