import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CoverQuestion, coverOf } from './cover.js';
import type { UnitFact } from './statutory/unit-fact.js';
import { pathOf, planOf } from './unit-standing.js';
import { entitlementGranted, known, PRODUCED, SOLD, unit } from './warranty.fixtures.js';
import { grantOf } from './warranty-records.js';

const { policy, zone } = known();
const standard = policy.plans['STANDARD'];
if (!standard) throw new Error('The default pack has no plan STANDARD.');
const plan = planOf('STANDARD', standard, zone);
const DAY = 86_400_000;

const cover = (changes: Partial<CoverQuestion> = {}) =>
  coverOf({
    plans: [plan],
    facts: [PRODUCED, SOLD],
    path: [],
    costKind: 'PARTS',
    at: '2026-03-02T09:00:00.000Z',
    law: [],
    unknownStartIsCovered: true,
    ...changes,
  });
const path = (component: string) => pathOf(unit().components, component);
const fact = (kind: 'INSTALLED' | 'EXCHANGED' | 'RETIRED' | 'DELIVERED', at: string): UnitFact => ({
  kind,
  id: kind,
  at,
});

describe('the cover of a component', () => {
  it('is by its own line, that of what it is part of, or that of all others', () => {
    const until = (component: string) => cover({ path: path(component) }).until;
    expect(['CONSUMABLE', 'COMPRESSOR', 'VALVE', 'COOLING', 'DOOR'].map(until)).toEqual([
      '2026-04-10T22:00:00.000Z',
      '2029-01-10T23:00:00.000Z',
      '2029-01-10T23:00:00.000Z',
      '2028-01-10T23:00:00.000Z',
      '2028-01-10T23:00:00.000Z',
    ]);
    expect(cover({ path: path('CONSUMABLE'), costKind: 'TRAVEL' })).toMatchObject({
      percent: 0,
      reason: 'NOT_COVERED_BY_PLAN',
    });
  });

  it('goes down in steps', () => {
    const on = (at: string) => cover({ path: path('COMPRESSOR'), at });
    expect(on('2029-01-10T22:59:59.000Z')).toMatchObject({ percent: 100, until: '2029-01-10T23:00:00.000Z' });
    expect(on('2029-01-10T23:00:00.000Z')).toMatchObject({ percent: 50, until: '2031-01-10T23:00:00.000Z' });
    expect(on('2031-01-10T23:00:00.000Z')).toMatchObject({ percent: 0, reason: 'AFTER_TERM' });
  });

  it('starts at the first basis that is known', () => {
    const start = (facts: UnitFact[]) => {
      const { startFact, startsAt } = cover({ facts, at: '2026-08-01T09:00:00.000Z' });
      return [startFact, startsAt];
    };
    expect(start([PRODUCED, SOLD, fact('INSTALLED', '2026-02-01T09:00:00.000Z')])).toEqual([
      'INSTALLED',
      '2026-02-01T09:00:00.000Z',
    ]);
    expect(start([PRODUCED, SOLD])).toEqual(['SOLD', SOLD.at]);
    expect(start([PRODUCED])).toEqual(['PRODUCED', '2026-05-02T22:00:00.000Z']);
    expect(cover({ facts: [PRODUCED, SOLD], at: '2026-01-01T09:00:00.000Z' })).toMatchObject({
      percent: 0,
      reason: 'BEFORE_START',
    });
  });

  it('starts anew or goes on after an exchange, as the plan says', () => {
    const facts = [PRODUCED, SOLD, fact('EXCHANGED', '2026-06-01T10:00:00.000Z')];
    const at = '2026-07-01T10:00:00.000Z';
    expect(cover({ facts, at })).toMatchObject({ startFact: 'EXCHANGED', until: '2028-06-01T22:00:00.000Z' });
    const goesOn = { ...plan, onExchange: 'CONTINUE' as const };
    expect(cover({ facts, at, plans: [goesOn] })).toMatchObject({
      startFact: 'SOLD',
      until: '2028-01-10T23:00:00.000Z',
    });
  });

  it('is nothing without a plan, for units of another time, and for a unit that was taken back', () => {
    expect(cover({ plans: [] })).toMatchObject({ percent: 0, reason: 'NO_PLAN', plan: null });
    expect(cover({ plans: [{ ...plan, soldUntil: '2026-01-10' }] })).toMatchObject({ reason: 'NO_PLAN' });
    expect(cover({ plans: [{ ...plan, soldFrom: '2026-01-10', soldUntil: '2026-01-11' }] })).toMatchObject({
      reason: 'IN_TERM',
    });
    expect(cover({ facts: [SOLD, fact('RETIRED', '2026-02-01T10:00:00.000Z')] })).toMatchObject({
      percent: 0,
      reason: 'UNIT_RETIRED',
    });
  });

  it('of an unknown start is what the pack says', () => {
    expect(cover({ facts: [] })).toMatchObject({ percent: 100, reason: 'START_UNKNOWN', until: null });
    expect(cover({ facts: [], unknownStartIsCovered: false })).toMatchObject({ percent: 0, reason: 'START_UNKNOWN' });
  });

  it('may be granted for one component, from a day on', () => {
    const grant = grantOf(entitlementGranted({ component: 'COOLING', startsAt: '2026-03-01T09:00:00.000Z' }).data);
    const plans = [plan, grant];
    expect(cover({ plans, path: path('VALVE') })).toMatchObject({
      plan: 'EXTENDED',
      until: '2031-03-01T23:00:00.000Z',
    });
    expect(cover({ plans, path: path('DOOR') })).toMatchObject({ plan: 'STANDARD' });
    expect(cover({ plans: [grant], path: path('DOOR') })).toMatchObject({ reason: 'NOT_COVERED_BY_PLAN' });
  });

  it('lasts longer by exactly the time of repairs, to the millisecond', () =>
    fc.assert(
      fc.property(fc.nat(200 * DAY), fc.nat(60 * DAY), (from, length) => {
        const start = Date.parse(SOLD.at) + from;
        const repair: UnitFact = {
          kind: 'REPAIR',
          id: 'r-1',
          at: new Date(start).toISOString(),
          endedAt: new Date(start + length).toISOString(),
          symptom: null,
          partsAwaitedFrom: null,
          partsAwaitedUntil: null,
          solved: null,
        };
        const at = new Date(start + length).toISOString();
        const end = (facts: UnitFact[], of = plan) => Date.parse(cover({ facts, at, plans: [of] }).until ?? '');
        expect(end([SOLD, repair]) - end([SOLD])).toBe(length);
        expect(end([SOLD, repair], { ...plan, excludesRepairTime: false })).toBe(end([SOLD]));
      }),
    ));

  it('refuses what is no instant', () => expect(() => cover({ at: 'soon' })).toThrow(RangeError));
});
