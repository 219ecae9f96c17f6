import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type AlertFilter, alertRows } from './alert.queries.js';
import type { AlertFigures } from './alert-figures.view.js';

const HOURS = 'extract(epoch FROM row."acknowledgedAt" - row."raisedAt") / 3600';
const TAKEN_UP = 'row."acknowledgedAt" IS NOT NULL AND NOT row."isHistorical"';
const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/**
 * MTTA = Σ (acknowledged − raised) / acknowledged alerts, in hours of the calendar. What was history when it was raised is
 * counted and left out of the times: nobody waited for it.
 */
export const alertFigures = async (
  scope: Scope,
  dataSource: DataSource,
  filter: AlertFilter,
): Promise<AlertFigures> => {
  const found = await alertRows(scope, dataSource, filter)
    .select('count(*)::int', 'alerts')
    .addSelect(count('row."isHistorical"'), 'historical')
    .addSelect(count(TAKEN_UP), 'acknowledged')
    .addSelect(count(`row.status = 'RAISED' AND NOT row."isHistorical"`), 'waiting')
    .addSelect(count('row."confirmedAt" IS NOT NULL'), 'confirmed')
    .addSelect(count('row."falseAlarmAt" IS NOT NULL'), 'falseAlarms')
    .addSelect(`(avg(${HOURS}) FILTER (WHERE ${TAKEN_UP}))::float8`, 'meanHours')
    .addSelect(
      `(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${HOURS}) FILTER (WHERE ${TAKEN_UP}))::float8`,
      'medianHours',
    )
    .addSelect(
      `(percentile_cont(0.9) WITHIN GROUP (ORDER BY ${HOURS}) FILTER (WHERE ${TAKEN_UP}))::float8`,
      'ninetiethHours',
    )
    .getRawOne<AlertFigures>();
  return found ?? NONE;
};

const NONE: AlertFigures = {
  alerts: 0,
  historical: 0,
  acknowledged: 0,
  waiting: 0,
  confirmed: 0,
  falseAlarms: 0,
  meanHours: null,
  medianHours: null,
  ninetiethHours: null,
};
