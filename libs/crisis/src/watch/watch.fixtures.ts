import { defaultPack } from '#policy-pack/testing';
import { crisisPolicySection, watchRulesOf } from '../crisis.policy-section.js';
import type { Alarm } from './alarm.js';
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
  series: Map<string, Readonly<{ name: SeriesName; state: SeriesState }>>;
  alarms: Alarm[];
};

/** Has signals pass the watch, from nothing or behind those that passed it before. */
export const watchAll = (
  signals: readonly Signal[],
  rules = defaultRules,
  before: Watched = { pool: EMPTY_POOL, series: new Map(), alarms: [] },
): Watched => {
  const after: Watched = { pool: before.pool, series: new Map(before.series), alarms: [...before.alarms] };
  for (const each of signals) {
    const step = watch(after.pool, (id) => after.series.get(id)?.state, { before: null, after: each }, rules);
    for (const [id, entry] of step.series) after.series.set(id, entry);
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
