import { idsIn } from '#values';
import type { RaiseAlert } from '../alert/alert.commands.js';
import type { Alarm } from '../watch/alarm.js';
import { chartPoints } from '../watch/chart.js';
import type { Watched } from '../watch/expectation.js';
import type { DetectorRules } from './detector-rules.js';
import { dateOf, dayAt, type Report } from './report.js';

const alertId = idsIn('b3d5f3c4-3f0f-5d0e-8a3b-8f8d1f1c9a52');

export type Raising = Readonly<{
  alarm: Alarm;
  watched: Watched;
  partnerId: string | null;
  /** The report that completed it, and its day. */
  report: Report;
  reportDay: number;
  recordedAt: string;
}>;

/** The same for the same series, day, cause and rules, for ever. */
export const alertIdOf = ({ seriesId, day, cause }: Alarm, version: string): string =>
  alertId(`${seriesId}/${day}/${cause}/${version}`);

/** The command that raises an alert, with all that it rests on. */
export const raiseAlert = (raising: Raising, rules: DetectorRules): Pick<RaiseAlert, 'type' | 'data'> => {
  const { alarm, watched, partnerId, report, reportDay } = raising;
  const { name, day, cause, score, threshold, windows, batches, units, allReports } = alarm;
  return {
    type: 'RaiseAlert',
    data: {
      alertId: alertIdOf(alarm, rules.version),
      series: { id: alarm.seriesId, ...name },
      partnerId,
      cause,
      day: dateOf(day),
      isHistorical: dayAt(rules.watch.zone, raising.recordedAt) - day > rules.historicalAfterDays,
      detector: rules.watch.detector,
      ruleVersion: rules.version,
      rules: { ...rules.watch },
      packVersion: rules.packVersion,
      score,
      threshold,
      windows: windows.map(({ days, reports, expected, shape }) => ({ days, reports, expected, shape })),
      points: pointsUpTo(day, watched, threshold, rules),
      exposure: { basis: units === null ? 'SHARE_OF_REPORTS' : 'UNITS_IN_SERVICE', units, allReports },
      batches,
      reports: [{ source: report.source, id: report.id, day: dateOf(reportDay) }],
    },
  };
};

/** The chart that ends with a day, as far back as the rules say. */
export const pointsUpTo = (
  day: number,
  watched: Watched,
  threshold: number,
  { watch, chartPoints: count }: DetectorRules,
) => {
  const stepDays = watch.charts.bucketDays;
  const from = day - stepDays * (count - 1);
  return chartPoints(watched, watch, { from, upTo: day, stepDays, threshold }).map((point) => ({
    day: dateOf(point.day),
    window: point.window,
    reports: point.reports,
    expected: point.expected,
    limit: point.limit,
  }));
};
