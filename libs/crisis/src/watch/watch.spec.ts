import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quietens } from './alarm.js';
import { added, between, countsOf, daysFrom, NOTHING, stretches } from './counts.js';
import { seriesOf } from './signal.js';
import { byDay, defaultRules, ordinary, signal, watchAll } from './watch.fixtures.js';
import { watch } from './watch.js';

const SEED = 20261129;
const FIRST = 15_000;

const burst = (count: number, from: number, given: Parameters<typeof signal>[0] = {}) =>
  Array.from({ length: count }, (_, n) => signal({ id: `b-${from}-${n}`, day: FIRST + from + n, ...given }));

const rises = (signals: Parameters<typeof watchAll>[0], rules = defaultRules) =>
  watchAll(byDay(signals), rules).alarms.filter(({ cause }) => cause === 'RISE');

describe('the watch', () => {
  it('raises an alarm on a burst, with what it was raised on', () => {
    const [alarm, ...others] = rises([...ordinary(500), ...burst(12, 450)]);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      name: { kind: 'PRODUCT_COMPONENT', product: 'Ranges R-90', component: 'DOOR' },
      cause: 'RISE',
      threshold: 3,
      batches: ['2026-W07'],
      windows: [{ days: 90 }, { days: 365 }],
    });
    expect(alarm?.day).toBeGreaterThan(FIRST + 450);
    expect(alarm?.day).toBeLessThan(FIRST + 462);
    expect(alarm?.windows[0]?.reports).toBe((alarm?.day ?? 0) - FIRST - 449);
  });

  it('stays quiet while all grows, and through a day on which all complain', () => {
    expect(rises(ordinary(900, 1, 2))).toEqual([]);
    const rightsDay = ordinary(500).map((each, n) => ({ ...each, id: `r-${n}`, day: FIRST + 400 + (n % 2) }));
    expect(rises([...ordinary(600), ...rightsDay])).toEqual([]);
  });

  it('counts the many complaints of one customer once', () => {
    expect(rises([...ordinary(500), ...burst(50, 440, { who: 'c-1' })])).toEqual([]);
    expect(rises([...ordinary(500), ...burst(50, 440)])).toHaveLength(1);
  });

  it('is not misled by a component that got another name', () => {
    const steady = Array.from({ length: 60 }, (_, n) =>
      signal({ id: `d-${n}`, day: FIRST + 10 * n + 5, components: [n < 30 ? 'HATCH' : 'DOOR'] }),
    );
    const all = [...ordinary(620), ...steady];
    expect(
      rises(all, { ...defaultRules, renamed: { HATCH: 'DOOR' } }).map(({ day }) => day > FIRST + 300),
    ).not.toContain(true);
    expect(rises(all).some(({ day }) => day > FIRST + 300)).toBe(true);
  });

  it('is quiet about a series for a time after its alarm', () => {
    const twice = [...ordinary(1_500), ...burst(12, 450), ...burst(30, 600), ...burst(60, 1_200)];
    const days = rises(twice).map(({ day }) => day - FIRST);
    expect(days).toHaveLength(2);
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBeGreaterThanOrEqual(defaultRules.cooldownDays);
  });

  it.each([
    [-1, false],
    [0, true],
    [defaultRules.cooldownDays - 1, true],
    [defaultRules.cooldownDays, false],
  ])('lets the alarm of a series speak for a rise %i days later: %s', (days, isQuiet) => {
    expect(quietens({ day: FIRST, cause: 'RISE' }, FIRST + days, defaultRules)).toBe(isQuiet);
    expect(quietens({ day: FIRST, cause: 'GRAVE_REPORT' }, FIRST + days, defaultRules)).toBe(false);
  });

  it('raises alarms about batches and regions where the rules have a threshold for them, unless the roll-up speaks', () => {
    const all = [...ordinary(500), ...burst(12, 450, { region: 'DE-BY' })];
    const kinds = (thresholds: typeof defaultRules.thresholds) =>
      rises(all, { ...defaultRules, thresholds }).map(({ name, batches }) => [name.kind, name.region, batches]);
    const [batch, region] = [{ PRODUCT_COMPONENT_BATCH: 3 }, { PRODUCT_COMPONENT_REGION: 3 }];
    expect(kinds(batch)).toEqual([['PRODUCT_COMPONENT_BATCH', null, ['2026-W07']]]);
    expect(kinds(region)).toEqual([['PRODUCT_COMPONENT_REGION', 'DE-BY', ['2026-W07']]]);
    expect(kinds({ PRODUCT_BATCH: 3, PRODUCT_REGION: 3 })).toEqual([
      ['PRODUCT_BATCH', null, ['2026-W07']],
      ['PRODUCT_REGION', 'DE-BY', ['2026-W07']],
    ]);
    expect(kinds({ PRODUCT_COMPONENT_BATCH: 1_000 })).toEqual([]);
    expect(kinds({ PRODUCT_COMPONENT: 3, ...batch, ...region })).toEqual([['PRODUCT_COMPONENT', null, ['2026-W07']]]);
  });

  it('raises an alarm on a single report of injury or fire, about the first of its series', () => {
    const { alarms } = watchAll([signal({ isGrave: true, region: 'DE-BY' })]);
    expect(alarms).toMatchObject([
      {
        name: { kind: 'PRODUCT_COMPONENT' },
        cause: 'GRAVE_REPORT',
        windows: [
          { days: 90, reports: 1 },
          { days: 365, reports: 1 },
        ],
      },
    ]);
    expect(watchAll([signal({ region: 'DE-BY' })]).alarms).toEqual([]);
  });

  it('raises an alarm at once on a report of injury or fire, once a day for a series', () => {
    const { alarms } = watchAll([
      signal({ id: 'g-1', isGrave: true }),
      signal({ id: 'g-2', isGrave: true }),
      signal({ id: 'g-3', isGrave: true, day: FIRST + 1 }),
    ]);
    expect(alarms.flatMap(({ cause, day }) => (cause === 'GRAVE_REPORT' ? [[cause, day]] : []))).toEqual([
      ['GRAVE_REPORT', FIRST],
      ['GRAVE_REPORT', FIRST + 1],
    ]);
  });

  it('tests a series again from the day of a late report on, and leaves what was raised', () => {
    const all = byDay([...ordinary(500), ...burst(3, 450)]);
    const before = watchAll(all);
    expect(before.alarms).toEqual([]);
    const late = Array.from({ length: 9 }, (_, n) => signal({ id: `l-${n}`, day: FIRST + 451 }));
    const after = watchAll(late, defaultRules, before);
    expect(after.alarms.map(({ day }) => day)).toEqual([FIRST + 452, FIRST + 451]);
    expect(watchAll(late, defaultRules, after).alarms).toEqual(after.alarms);
  });

  it('takes back a report that does not hold any more', () => {
    const told = signal({ id: 'w-1' });
    const { pool, series, customers } = watchAll([told]);
    const known = {
      pool,
      seriesById: (id: string) => series.get(id)?.state,
      customerById: (who: string) => customers.get(who),
    };
    const step = watch(known, { before: told, after: null }, defaultRules);
    expect(step.pool.reports).toEqual(NOTHING);
    expect([...step.series.values()].map(({ state }) => state.counts)).toContainEqual(NOTHING);
  });

  it('never touches more series than the rules allow, the roll-ups first', () => {
    const components = Array.from({ length: 20 }, (_, n) => `PART ${n}:DETAIL`);
    const named = seriesOf(
      signal({ components, region: 'DE-BY', symptom: 'LEAK', partnerId: 'p', outletId: 'o', technicianId: 't' }),
      defaultRules,
    );
    expect(named).toHaveLength(12);
    expect(named.slice(0, 10).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 6 }, () => 'PRODUCT_COMPONENT'),
      'PARTNER',
      'OUTLET',
      'TECHNICIAN',
      'PRODUCT_SYMPTOM',
    ]);
    expect(seriesOf(signal({ components: ['UNKNOWN OR OTHER'], batch: null }), defaultRules)).toHaveLength(1);
  });
});

describe(`what arrives in whatever portions (seed ${SEED})`, () => {
  const reports = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 900 }),
      product: fc.constantFrom('A', 'B', 'C'),
      component: fc.constantFrom('X', 'Y', 'X:Z'),
      who: fc.option(fc.constantFrom('c-1', 'c-2')),
      isGrave: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  );
  const signalsOf = (
    given: readonly { day: number; product: string; component: string; who: string | null; isGrave: boolean }[],
  ) =>
    given.map(({ component, day, ...rest }, n) =>
      signal({ id: `r-${n}`, day: FIRST + day, components: [component], ...rest }),
    );

  it('leads to the same alarms as all at once', () =>
    fc.assert(
      fc.property(reports, fc.array(fc.nat(120)), (given, cuts) => {
        const signals = signalsOf(given);
        const borders = [0, ...cuts.map((cut) => cut % signals.length).sort((a, b) => a - b), signals.length];
        const portions = borders.slice(1).map((to, n) => signals.slice(borders[n], to));
        const stored = <T>(value: T): T => structuredClone(value);
        const inPortions = portions.reduce(
          (before, some) => watchAll(some, defaultRules, stored(before)),
          watchAll([]),
        );
        expect(inPortions).toEqual(watchAll(signals));
      }),
      { seed: SEED, numRuns: 60 },
    ));

  it('leaves the same counts in whatever order', () =>
    fc.assert(
      fc.property(reports, fc.array(fc.nat(), { minLength: 120, maxLength: 120 }), (given, keys) => {
        const signals = signalsOf(given);
        const shuffled = signals.map((each, n) => ({ each, key: keys[n] ?? 0 })).sort((a, b) => a.key - b.key);
        const [one, other] = [watchAll(signals), watchAll(shuffled.map(({ each }) => each))];
        expect(other.pool).toEqual(one.pool);
        for (const [id, { state }] of one.series)
          expect(other.series.get(id)?.state).toMatchObject({
            counts: state.counts,
            all: state.all,
            batches: state.batches,
          });
      }),
      { seed: SEED, numRuns: 60 },
    ));
});

describe(`counts by day (seed ${SEED})`, () => {
  it('are sums over days, however they were put together', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.integer({ min: -1, max: 40 }), (days, after) => {
        const counts = days.reduce((all, day) => added(all, day, 1), NOTHING);
        expect(counts).toEqual(countsOf(days));
        expect(between(counts, after, after + 10)).toBe(days.filter((day) => day > after && day <= after + 10).length);
        expect(stretches(counts, after + 12, 4, 3)).toEqual(
          [8, 4, 0].map((n) => between(counts, after + n, after + n + 4)),
        );
        expect(daysFrom(counts, after)).toEqual([...new Set(days.filter((day) => day >= after))].sort((a, b) => a - b));
        expect(days.reduce((all, day) => added(all, day, -1), counts)).toEqual(NOTHING);
      }),
      { seed: SEED, numRuns: 200 },
    ));
});
