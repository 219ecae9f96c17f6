import { describe, expect, it } from '@jest/globals';
import { pack, small } from '../simulate.fixtures.js';
import { runOf } from '../world/run.js';
import { isWorkingAt, networkOf, soldByRegion } from './network.js';
import { shareFor } from './quality.js';

const networkFor = (units: number, seed = '1') => networkOf(runOf({ ...small, units, seed }), pack);

describe('the partners of a simulation', () => {
  const regions = [...soldByRegion().keys()];

  it('are one for each region at least, and more where much is sold', () => {
    const homes = networkFor(300).partners.filter(({ kind }) => kind === 'THIRD_PARTY');
    expect(homes.map((partner) => partner.regions)).toEqual(regions.map((region) => [region]));
    const many = networkFor(100_000).partners.flatMap((partner) => (partner.kind === 'OWN' ? [] : partner.regions));
    expect(many.length).toBeGreaterThan(40);
    const countIn = (region: string) => many.filter((each) => each === region).length;
    expect(countIn('DE-NW')).toBeGreaterThan(countIn('FR-PAC'));
  });

  it('beside an own organisation that serves all regions from the first day on', () => {
    const { partners, outlets } = networkFor(300);
    const own = outlets.filter(({ partner }) => partner.kind === 'OWN');
    for (const region of regions)
      expect(own.filter((outlet) => outlet.regions.some((each) => region.startsWith(each)))).toHaveLength(1);
    expect(partners[0]).toMatchObject({ kind: 'OWN', activeAt: Date.parse(small.start), suspendedAt: null });
  });

  it('are the same for the same run, and others for another', () => {
    expect(networkFor(300)).toEqual(networkFor(300));
    const idsOf = (seed: string) => networkFor(300, seed).outlets.map(({ outletId }) => outletId);
    expect(idsOf('2').some((id) => idsOf('1').includes(id))).toBe(false);
  });

  it('work from their activation on, but not while they are suspended', () => {
    const { partners } = networkFor(200_000);
    const stopped = partners.find(({ suspendedAt }) => suspendedAt !== null);
    if (!stopped?.suspendedAt || !stopped.reinstatedAt) throw new Error('Nobody is suspended.');
    const { activeAt, suspendedAt, reinstatedAt } = stopped;
    const times = [activeAt - 1, activeAt, suspendedAt - 1, suspendedAt, reinstatedAt - 1, reinstatedAt];
    expect(times.map((at) => isWorkingAt(stopped, at))).toEqual([false, true, true, false, false, true]);
  });

  it('are as many as are asked for', () => {
    const count = (partners: number) => networkOf(runOf({ ...small, partners }), pack).partners.length - 1;
    expect([5, 8, 9, 200].map(count)).toEqual([5, 8, 9, 200]);
  });

  it('differ in how good their work is, and the better ones are seldom put on watch', () => {
    const { partners } = networkOf(runOf({ ...small, partners: 400 }), pack);
    const watched = partners.filter(({ watchedAt }) => watchedAt !== null);
    const mean = (of: typeof partners) => of.reduce((sum, { quality }) => sum + quality, 0) / of.length;
    expect(mean(watched)).toBeLessThan(mean(partners) - 0.1);
    expect([0, 1].map((quality) => shareFor('late', quality))).toEqual([0.28, 0.03]);
  });
});
