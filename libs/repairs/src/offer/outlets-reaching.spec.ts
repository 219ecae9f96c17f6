import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE } from '#auth';
import { positionOf } from '#event-sourcing/testing';
import { OutletView, outletRows } from '#partners';
import { partnersEventVersions } from '#partners/events';
import { testReadSide } from '#projections/testing';
import type { JobFacts } from './candidate.js';
import { reaching } from './outlets-reaching.queries.js';
import { reachOf } from './reach.js';

const OUTLETS = 5_000;
const REGIONS = ['DE', 'DE-BY', 'DE-BY-M', 'FR', 'FR-75', 'CN-44'];

/** Numbers from 0 to 1 that are the same on every run (Lehmer, modulus 2^31 - 1, multiplier 48271). */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const outlets = (): OutletView[] => {
  const next = numbers(7);
  const some = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  return Array.from({ length: OUTLETS }, (_, n) => ({
    id: `outlet-${n}`,
    partnerId: `partner-${n % 50}`,
    kind: 'THIRD_PARTY',
    name: `Outlet ${n}`,
    address: null,
    coordinates: next() < 0.8 ? { latitude: next() * 180 - 90, longitude: next() * 360 - 180 } : null,
    radiusKm: next() < 0.8 ? Math.round(next() * 3_000) : null,
    zone: 'UTC',
    regions: [some(REGIONS), some(REGIONS)],
    skills: ['REPAIR'],
    isOpen: true,
    closedBecause: null,
    registeredAt: new Date('2026-01-01T00:00:00Z'),
    version: '0',
    calendar: null,
    position: positionOf(n + 1),
  }));
};

const job = (changes: Partial<JobFacts>): JobFacts => ({
  place: 'SITE',
  region: 'DE-BY',
  coordinates: { latitude: 48.1, longitude: 11.5 },
  skills: ['REPAIR'],
  asked: [],
  ...changes,
});

describe('outlets in reach of a job', () => {
  const all = outlets();
  let side: Awaited<ReturnType<typeof testReadSide>>;

  beforeAll(async () => {
    side = await testReadSide(partnersEventVersions, [OutletView]);
    await side.dataSource.getRepository(OutletView).save(all, { chunk: 500 });
  });
  afterAll(() => side.close());

  it.each([
    ['with coordinates', job({})],
    ['near the date line', job({ coordinates: { latitude: -17, longitude: 179.9 } })],
    ['near the pole', job({ coordinates: { latitude: 89.5, longitude: 10 }, region: null })],
    ['with a region only', job({ coordinates: null, region: 'DE-BY-M' })],
    ['of which nobody knows where', job({ coordinates: null, region: null })],
    ['from afar', job({ place: 'REMOTE' })],
  ])('are those that the ranking takes for reached, for one %s', async (_, asked) => {
    const { sql, parameters } = reaching(asked);
    const found = await outletRows(SYSTEM_SCOPE, side.dataSource).andWhere(sql, parameters).getMany();
    const reached = all.filter((outlet) => {
      const { isOutsideRadius, isOutsideRegions } = reachOf(asked, outlet);
      return !isOutsideRadius && !isOutsideRegions;
    });
    expect(found.map(({ id }) => id).sort()).toEqual(reached.map(({ id }) => id).sort());
  });
});
