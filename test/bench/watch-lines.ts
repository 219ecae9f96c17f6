import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import type { RaiseAlert, SeriesName } from '#crisis';
import {
  dateOf,
  type detectorRulesOf,
  type ExpectedAlert,
  type ExpectedSeries,
  listSeries,
  type SeriesDay,
} from '#crisis/testing';
import type { Lines } from './compared.js';

const LAST_DAY = Date.parse('2025-12-31') / 86_400_000;
const A_PAGE = 1_000;

type Rules = ReturnType<typeof detectorRulesOf>;

/** A position as the log counts it: the last eight of its sixteen bytes. */
export const numbered = (position: string): string => BigInt(`0x${position.slice(16)}`).toString();

/** A series as the log names it. */
export const nameOf = ({ kind, product, component, symptom, batch, region, ofId }: SeriesName): string =>
  `${kind} ${[product, component, symptom, batch, region, ofId].filter((each) => each !== null).join(' / ')}`;

type Shown = Readonly<{
  firstDay: string;
  lastDay: string | null;
  reports: number;
  counted: readonly number[];
  partnerId: string | null;
  score: number;
  alertedDay: string | null;
}>;

const shownOf = ({ score, ...shown }: Shown): string => JSON.stringify({ ...shown, score: score.toFixed(9) });

/** As `earlyWarningSeries` answers on the last day of the year. */
export const seriesShown = async (dataSource: DataSource, rules: Rules): Promise<Lines> => {
  const lines = new Map<string, string>();
  for (let after: string | null = null, more = true; more; ) {
    const list = { filter: {}, order: 'REPORTED_DESC', args: { first: A_PAGE, after }, today: LAST_DAY } as const;
    const { nodes, place } = await listSeries(SYSTEM_SCOPE, dataSource, list, rules);
    for (const { productName: product, windows, outletId, technicianId, ...series } of nodes) {
      const { kind, firstDay, lastDay, reports, partnerId, score, alertedDay } = series;
      const ofId = kind === 'PARTNER' ? partnerId : (outletId ?? technicianId);
      const counted = windows.map((each) => each.reports);
      lines.set(
        nameOf({ ...series, product, ofId }),
        shownOf({ firstDay, lastDay, reports, counted, partnerId, score, alertedDay }),
      );
    }
    [after, more] = [place.endCursor, place.hasNextPage];
  }
  return lines;
};

export const seriesOf = (series: readonly ExpectedSeries[], days: readonly SeriesDay[], { watch }: Rules): Lines => {
  const own = new Map<string, SeriesDay[]>();
  for (const day of days) own.set(day.series, [...(own.get(day.series) ?? []), day]);
  return new Map(
    series.map(({ name, first, partnerId, score, alertedDays }) => {
      const all = own.get(name) ?? [];
      const [last, alerted] = [all.map(({ day }) => day), alertedDays].map((each) => each.toSorted((a, b) => b - a)[0]);
      return [
        name,
        shownOf({
          firstDay: dateOf(first),
          lastDay: last === undefined ? null : dateOf(last),
          reports: all.reduce((sum, { reports }) => sum + reports, 0),
          counted: watch.tails.windows.map((window) =>
            all.reduce((sum, { day, counted }) => sum + (day > LAST_DAY - window && day <= LAST_DAY ? counted : 0), 0),
          ),
          ...{ partnerId, score, alertedDay: alerted === undefined ? null : dateOf(alerted) },
        }),
      ];
    }),
  );
};

type Windows = readonly Readonly<{ days: number; reports: number; expected: number; shape: number }>[];

const windowsTold = (windows: Windows): string =>
  windows
    .map(({ days, reports, expected, shape }) => `${reports} of ${expected.toFixed(9)} (${shape}) in ${days} days`)
    .join(', ');

type AlertTold = Pick<RaiseAlert['data'], 'score' | 'threshold' | 'partnerId' | 'batches' | 'isHistorical'> &
  Readonly<{ on: string; windows: Windows; allReports: number; report: string }>;

const alertLine = ({ score, windows, ...alert }: AlertTold): string => {
  const { on, threshold, partnerId, batches, isHistorical, allReports, report } = alert;
  const told = { on, threshold, partnerId, batches, isHistorical, allReports, report };
  return JSON.stringify({ ...told, score: score.toFixed(9), windows: windowsTold(windows) });
};

const reportTold = ({ source, id, day }: RaiseAlert['data']['reports'][number]): string => `${source} ${id} of ${day}`;

/** As they were asked for when the watch caught up. */
export const alertsWanted = async (dataSource: DataSource): Promise<Lines> => {
  const asked: { position: string; data: RaiseAlert['data'] }[] = await dataSource.query(
    `SELECT encode(position, 'hex') AS position, content->'data' AS data FROM work.ask WHERE content->>'type' = 'RaiseAlert'`,
  );
  return new Map(
    asked.map(({ position, data: { series, day, cause, reports, exposure, ...alert } }) => {
      const told = { on: numbered(position), allReports: exposure.allReports, report: reports.map(reportTold).join() };
      return [`${day} ${cause} ${nameOf(series)}`, alertLine({ ...alert, ...told })];
    }),
  );
};

export const alertsOf = (alerts: readonly ExpectedAlert[]): Lines =>
  new Map(
    alerts.map(({ on: change, series, day, cause, ...alert }) => {
      const report = reportTold({ source: change.source, id: change.sourceId, day: dateOf(change.day) });
      return [`${dateOf(day)} ${cause} ${series}`, alertLine({ ...alert, on: change.since, report })];
    }),
  );
