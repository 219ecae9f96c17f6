import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE } from '#auth';
import { complaintEventVersions } from '#complaints/events';
import type { Event, Recorded } from '#event-sourcing';
import { NO_STREAM, START } from '#event-store';
import { defaultPack } from '#policy-pack/testing';
import { projected, testReadSide } from '#projections/testing';
import { repairPolicySection } from '#repairs';
import { repairEventVersions } from '#repairs/events';
import { satisfactionEventVersions } from '#satisfaction/events';
import { performanceFactProjection } from '../fact/performance-fact.projection.js';
import { PerformanceFactView } from '../fact/performance-fact.view.js';
import { randomHistory, type Story } from '../history.fixtures.js';
import { performancePolicySection } from '../performance.policy-section.js';
import { SCORED, type Scored } from '../performance-words.events.js';
import { figuresOf } from './figures.queries.js';
import { oracle } from './oracle.fixtures.js';
import { figureRules, scorecardOf, scorecardsOf } from './scorecard.queries.js';
import { scorecardRulesOf } from './scorecard-rules.queries.js';
import { monthPeriod, monthsAfter, rollingPeriod } from './scoring-period.js';

const SEED = 20260302;
const SIZE = { partners: 8, jobs: 900, complaints: 150, answers: 250 };
const ZONE = 'Europe/Berlin';
const MONTHS = Array.from({ length: 8 }, (_, n) => monthsAfter('2025-09', n));
const versions = { ...complaintEventVersions, ...repairEventVersions, ...satisfactionEventVersions };
const rules = scorecardRulesOf(defaultPack(performancePolicySection, repairPolicySection));
/** The default pack's rates, between minor units: won have none. */
const rates = { EUR: 1, USD: 0.85, GBP: 1.15, CHF: 1.07, CNY: 0.12, KRW: 0.059, MYR: 0.21 };
const asked = { repeatDays: 30, satisfiedFrom: 4, rates };

type Side = Awaited<ReturnType<typeof testReadSide>>;
type Told = Parameters<typeof performanceFactProjection.apply>[1];

const store = async ({ store, codec }: Side, stories: readonly Story[]): Promise<void> => {
  const told = { by: 'x', onBehalfOf: null, commandId: randomUUID(), commandHash: '', causationId: null };
  const meta = { ...told, correlationId: told.commandId, origin: 'IMPORT' as const };
  const encode = (event: Event) => codec.encode(event, randomUUID(), meta, new Date().toISOString());
  for (let from = 0; from < stories.length; from += 100) {
    const appends = stories.slice(from, from + 100).map(async ({ stream, events }) => ({
      stream,
      expected: NO_STREAM,
      events: await Promise.all(events.map(encode)),
    }));
    await store.appendMany(await Promise.all(appends));
  }
};

const stored = async ({ store, codec }: Side): Promise<Recorded<Told>[]> => {
  const events: Recorded<Told>[] = [];
  for (let after = START, last = -1; events.length !== last; ) {
    last = events.length;
    const page = await store.readAll({ after, limit: 1_000 });
    events.push(...(await codec.decode<Told>(page.events)));
    after = page.upTo;
  }
  return events;
};

describe(`figures of a random history (seed ${SEED})`, () => {
  let side: Side;
  const told = new Map<Scored, Awaited<ReturnType<typeof oracle>>>();
  beforeAll(async () => {
    side = await testReadSide(versions, [PerformanceFactView]);
    await store(side, randomHistory(SEED, SIZE));
    const facts = Object.values(projected(performanceFactProjection, ...(await stored(side))));
    await side.dataSource.getRepository(PerformanceFactView).save(facts, { chunk: 500 });
    for (const kind of SCORED) told.set(kind, await oracle(side.pool, kind, Object.fromEntries(periods), asked));
  }, 120_000);
  afterAll(() => side.close());

  const periods = [
    ...MONTHS.map((month) => [month, monthPeriod(month, ZONE)] as const),
    ['90 days', rollingPeriod('2026-01-31', 90, 'Asia/Seoul')] as const,
  ];
  const close = (figures: object) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, n]) => [name, /^cost(Squares)?$/.test(name) ? expect.closeTo(n, 2) : n]),
    );

  it.each(periods)('are what the events say, of %s', async (name, period) => {
    for (const kind of SCORED) {
      const found = await figuresOf(side.dataSource, { kind, ids: null, period, byMonth: false }, figureRules(rules));
      const expected = told.get(kind)?.[name] ?? {};
      const counted = found.filter(({ figures }) => Object.values(figures).some((n) => n > 0));
      expect(counted.length).toBeGreaterThan(0);
      expect(counted.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort());
      for (const { id, figures } of counted) {
        const nothing = Object.fromEntries(Object.keys(figures).map((name) => [name, 0]));
        expect({ kind, id, ...figures }).toEqual({ kind, id, ...nothing, ...close(expected[id] ?? {}) });
      }
    }
  });

  it('have everything in them that may happen', async () => {
    const period = { ...monthPeriod('2025-09', ZONE), to: new Date('2026-05-01T00:00:00Z') };
    const all = await figuresOf(
      side.dataSource,
      { kind: 'PARTNER', ids: null, period, byMonth: false },
      figureRules(rules),
    );
    const sums = all.reduce<Record<string, number>>(
      (sum, { figures }) =>
        Object.fromEntries(Object.entries(figures).map(([name, n]) => [name, n + (sum[name] ?? 0)])),
      {},
    );
    expect(Object.entries(sums).filter(([, n]) => n < 10)).toEqual([]);
    expect(sums.costed).toBeLessThan(sums.jobs ?? 0);
  });

  it('are the same month by month', async () => {
    const period = { zone: ZONE, from: monthPeriod('2025-10', ZONE).from, to: monthPeriod('2025-12', ZONE).to };
    const ids = ['pa-1', 'pa-3'];
    const monthly = await figuresOf(
      side.dataSource,
      { kind: 'PARTNER', ids, period, byMonth: true },
      figureRules(rules),
    );
    for (const month of ['2025-10', '2025-11', '2025-12']) {
      const one = { kind: 'PARTNER' as const, ids, period: monthPeriod(month, ZONE), byMonth: false };
      const alone = await figuresOf(side.dataSource, one, figureRules(rules));
      expect(monthly.filter((each) => each.month === month).map(({ id, figures }) => ({ id, figures }))).toEqual(
        alone.map(({ id, figures }) => ({ id, figures })),
      );
    }
  });

  it('make scorecards with places within the region, for all and for one', async () => {
    const period = monthPeriod('2025-11', ZONE);
    const cards = await scorecardsOf(SYSTEM_SCOPE, side.dataSource, { kind: 'PARTNER', period }, rules);
    expect(cards).toHaveLength(SIZE.partners);
    for (const card of cards) {
      const better = cards.filter(
        (other) => other.region === card.region && (other.shrunkenScore ?? 0) > (card.shrunkenScore ?? 0),
      );
      expect(card.rank).toBe(better.length + 1);
      const one = { kind: 'PARTNER' as const, id: card.id, period };
      expect(await scorecardOf(SYSTEM_SCOPE, side.dataSource, one, rules)).toEqual(card);
    }
  });

  it('make an empty scorecard of somebody without any', async () => {
    const one = { kind: 'PARTNER' as const, id: 'nobody', period: monthPeriod('2025-11', ZONE) };
    expect(await scorecardOf(SYSTEM_SCOPE, side.dataSource, one, rules)).toMatchObject({
      score: null,
      shrunkenScore: null,
      rank: null,
      rankedAmong: 0,
      figures: { jobs: 0, offers: 0 },
    });
  });
});
