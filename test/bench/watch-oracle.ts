import { between, type Counts, type Signal } from '#crisis';
import {
  detectorRulesOf,
  expectedOf,
  type ReportChange,
  type SeriesDay,
  WatchRow,
  watchedInLog,
} from '#crisis/testing';
import { compared, type Lines, type Sources } from './compared.js';
import type { Compared } from './side.js';
import { alertsOf, alertsWanted, nameOf, numbered, seriesOf, seriesShown } from './watch-lines.js';

/** What the watch remembers, shows and wants raised beside plain SQL over the events, and detectors that remember nothing. */
export const watchCompared = async ({ pool, dataSource, pack }: Sources): Promise<readonly Compared[]> => {
  const rules = detectorRulesOf(pack);
  const { changes, days } = await watchedInLog(pool, rules);
  const expected = expectedOf(changes, rules);
  const rows = await dataSource.getRepository(WatchRow).find();
  return [
    compared('reports as the watch counts them', reportsIn(rows), reportsOf(changes)),
    compared('reports by series and day', daysIn(rows), daysOf(days, changes)),
    compared('series of the watch', await seriesShown(dataSource, rules), seriesOf(expected.series, days, rules)),
    compared('alerts that the watch wants raised', await alertsWanted(dataSource), alertsOf(expected.alerts)),
  ];
};

/** What reports are searched by. */
const FIELDS = [
  'day',
  'product',
  'components',
  'symptom',
  'batch',
  'region',
  'partnerId',
  'outletId',
  'technicianId',
] as const;

type Searched = Readonly<Record<(typeof FIELDS)[number], unknown>>;
type Told = Readonly<{ source: string | null; sourceId: string | null; until: string | null; signal: Signal }>;

const toldOf = (searched: Searched, { source, sourceId, until, signal: { who, isGrave } }: Told): string =>
  JSON.stringify([source, sourceId, until, who, isGrave, ...FIELDS.map((field) => searched[field])]);

const reportsIn = (rows: readonly WatchRow[]): Lines =>
  new Map(
    rows.flatMap((row) => {
      const { memory, since, until } = row;
      if ((memory.kind !== 'REPORT' && memory.kind !== 'PAST') || !memory.signal || since === null) return [];
      const told = { ...row, until: until && numbered(until), signal: memory.signal };
      return [[`${memory.signal.id} since ${numbered(since)}`, toldOf(row, told)]];
    }),
  );

const reportsOf = (changes: readonly ReportChange[]): Lines =>
  new Map(
    changes.flatMap(({ signal, ...told }) =>
      signal ? [[`${told.key} since ${told.since}`, toldOf(signal, { ...told, signal })]] : [],
    ),
  );

const daysIn = (rows: readonly WatchRow[]): Lines => {
  const lines = new Map<string, string>();
  for (const { memory } of rows) {
    if (memory.kind === 'POOL') {
      const { reports } = memory.pool;
      for (const day of reports.days) lines.set(`all ${day}`, `${on(reports, day)}`);
    }
    if (memory.kind !== 'SERIES') continue;
    const { name, state } = memory;
    for (const day of state.all.days) {
      const batches = Object.entries(state.batches).map(([batch, counts]) => [batch, on(counts, day)] as const);
      lines.set(`${nameOf(name)} ${day}`, dayLine(on(state.all, day), on(state.counts, day), batches));
    }
  }
  return lines;
};

const on = (counts: Counts, day: number): number => between(counts, day - 1, day);

const dayLine = (reports: number, counted: number, batches: readonly (readonly [string, number])[]): string => {
  const named = batches.filter(([, count]) => count !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${reports} reports, ${counted} counted, ${JSON.stringify(named)}`;
};

const daysOf = (days: readonly SeriesDay[], changes: readonly ReportChange[]): Lines => {
  const lines = new Map(
    days.map(({ series, day, reports, counted, batches }) => [
      `${series} ${day}`,
      dayLine(reports, counted, Object.entries(batches)),
    ]),
  );
  const held = new Map<number, number>();
  for (const { until, signal, day } of changes) if (until === null && signal) held.set(day, (held.get(day) ?? 0) + 1);
  for (const [day, count] of held) lines.set(`all ${day}`, `${count}`);
  return lines;
};
