import { defaultPack } from '#policy-pack/testing';
import { crisisPolicySection, watchRulesOf } from '../crisis.policy-section.js';
import type { Alarm } from './alarm.js';
import type { CustomerReports } from './customer-reports.js';
import type { Exposure } from './exposure.js';
import type { SeriesState } from './series-state.js';
import type { SeriesName, Signal } from './signal.js';
import { EMPTY_POOL, type Pool, watch } from './watch.js';
import type { WatchRules } from './watch-rules.js';

const pack = defaultPack(crisisPolicySection);
export const defaultRules: WatchRules = watchRulesOf(pack.section(crisisPolicySection), pack.zone);

export const signal = (given: Partial<Signal> = {}): Signal => ({
  id: 's-1',
  day: 15_000,
  who: null,
  product: 'Ranges R-90',
  batch: '2026-W07',
  region: null,
  components: ['DOOR'],
  symptom: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  isGrave: false,
  ...given,
});

export type Watched = {
  pool: Pool;
  signals: Map<string, Signal>;
  customers: Map<string, CustomerReports>;
  series: Map<string, Readonly<{ name: SeriesName; state: SeriesState }>>;
  alarms: Alarm[];
};

const unwatched = (): Watched => ({
  pool: EMPTY_POOL,
  signals: new Map(),
  customers: new Map(),
  series: new Map(),
  alarms: [],
});

/** Has signals pass the watch, from nothing or behind those that passed it before. */
export const watchAll = (
  signals: readonly Signal[],
  rules = defaultRules,
  before: Watched = unwatched(),
  exposureOf?: (product: string) => Exposure | undefined,
): Watched => {
  const after: Watched = {
    pool: before.pool,
    signals: new Map(before.signals),
    customers: new Map(before.customers),
    series: new Map(before.series),
    alarms: [...before.alarms],
  };
  const known = {
    seriesById: (id: string) => after.series.get(id)?.state,
    customerById: (who: string) => after.customers.get(who),
    ...(exposureOf && { exposureOf }),
  };
  for (const each of signals) {
    const change = { before: after.signals.get(each.id) ?? null, after: each };
    const step = watch({ ...known, pool: after.pool }, change, rules);
    for (const [id, entry] of step.series) after.series.set(id, entry);
    for (const [who, reports] of step.customers) after.customers.set(who, reports);
    after.signals.set(each.id, each);
    after.alarms.push(...step.alarms);
    after.pool = step.pool;
  }
  return after;
};

/** What else is reported: so many reports a day about many products, `growth` times as many a year later. */
export const ordinary = (days: number, perDay = 2, growth = 1): Signal[] =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: Math.round(perDay * growth ** (day / 365)) }, (_, n) =>
      signal({
        id: `o-${day}-${n}`,
        day: 15_000 + day,
        product: `Other ${(day * 7 + n * 3) % 25}`,
        components: [`PART ${(day + n) % 4}`],
      }),
    ),
  ).flat();

export const byDay = (signals: readonly Signal[]): Signal[] => signals.toSorted((a, b) => a.day - b.day);
