import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { STEP_LENGTHS, stepsOf } from '#projections';
import { type JobFilter, matchingWorkOrders } from '#repairs';
import type { Interval } from '#values';
import { FailedCheckView } from './failed-check.view.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import { count } from './figure-sql.queries.js';
import { answeredRows } from './satisfaction.queries.js';

export type Parts = Readonly<{ problems: number; omitted: number }>;
export type PartsOfPeriod = Parts & Readonly<{ period: string }>;
/** `revisedAt`: when one of the checks was last recorded after the period had ended. */
export type ChecksOfPeriod = PartsOfPeriod & Readonly<{ revisedAt: Date | null }>;

/** `windowDays`: after how many days (of 24 h) a problem that nobody took up counts as not recorded. */
export type Window = Readonly<{ asOf: Date; windowDays: number }>;

type Steps = Readonly<{ interval: Interval; zone: string }>;

const DAY = 86_400_000;
const oldAt = ({ asOf, windowDays }: Window): Date => new Date(asOf.getTime() - windowDays * DAY);

/** Low answers that are old enough. */
export const lowRows = (scope: Scope, dataSource: DataSource, filter: SatisfactionFilter, window: Window) =>
  answeredRows(scope, dataSource, filter).andWhere('row.isLow AND row.submittedAt <= :asOld', {
    asOld: oldAt(window),
  });

export const NOT_TAKEN_UP = 'row.takenUpAt IS NULL';

/** Low answers that nobody followed up, by the day on which they were submitted. */
export const lowByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  filter: SatisfactionFilter,
  { interval, zone, ...window }: Window & Steps,
): Promise<readonly PartsOfPeriod[]> => {
  const rows = lowRows(scope, dataSource, filter, window);
  const { no, firstDay, parameters } = stepsOf(rows, 'submittedAt', { interval, zone });
  return rows
    .select(firstDay, 'period')
    .addSelect('count(*)::int', 'problems')
    .addSelect(count(NOT_TAKEN_UP), 'omitted')
    .setParameters(parameters)
    .groupBy(no)
    .getRawMany();
};

export type ChecksAsked = Window & Readonly<{ filter: JobFilter; from: Date; to: Date }>;

/** Failed checks of the work orders of a scope that are old enough: one line for each. */
const checksOf = (
  scope: Scope,
  dataSource: DataSource,
  { filter, from, to, ...window }: ChecksAsked,
): [string, unknown[]] => {
  const { tablePath } = dataSource.getMetadata(FailedCheckView);
  const [orders, parameters] = matchingWorkOrders(scope, dataSource, filter).select('row.id').getQueryAndParameters();
  const n = parameters.length;
  const sql = `SELECT checked.id AS "workOrderId", one.* FROM ${tablePath} checked
    CROSS JOIN LATERAL jsonb_to_recordset(checked.checks)
      AS one("eventId" text, position text, "recordedAt" text, "failedAt" timestamptz, "takenUpAt" timestamptz)
    WHERE checked.id IN (${orders}) AND one."failedAt" >= $${n + 1} AND one."failedAt" < $${n + 2} AND one."failedAt" <= $${n + 3}`;
  return [sql, [...parameters, from, to, oldAt(window)]];
};

/** Failed checks of which nothing came, by the day of the check. */
export const checksByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  asked: ChecksAsked,
  { interval, zone }: Steps,
): Promise<readonly ChecksOfPeriod[]> => {
  const [checks, parameters] = checksOf(scope, dataSource, asked);
  const n = parameters.length;
  return dataSource.query(
    `SELECT to_char(begins, 'YYYY-MM-DD') AS period,
       count(*)::int AS problems, (count(*) FILTER (WHERE "takenUpAt" IS NULL))::int AS omitted,
       max(recorded) FILTER (WHERE recorded >= (begins + $${n + 3}::interval) AT TIME ZONE $${n + 2}::text) AS "revisedAt"
     FROM (SELECT date_trunc($${n + 1}::text, "failedAt" AT TIME ZONE $${n + 2}::text) AS begins, "takenUpAt",
       "recordedAt"::timestamptz AS recorded FROM (${checks}) checked) failed GROUP BY begins`,
    [...parameters, interval.toLowerCase(), zone, STEP_LENGTHS[interval]],
  );
};

export type CheckLine = Readonly<{
  workOrderId: string;
  eventId: string;
  position: string;
  recordedAt: string;
  failedAt: Date;
}>;

/** The failed checks of which nothing came, the oldest first, behind the event `after`. */
export const omittedChecks = (
  scope: Scope,
  dataSource: DataSource,
  asked: ChecksAsked & Readonly<{ after: string; limit: number }>,
): Promise<readonly CheckLine[]> => {
  const [checks, parameters] = checksOf(scope, dataSource, asked);
  const n = parameters.length;
  return dataSource.query(
    `SELECT * FROM (${checks}) failed WHERE "takenUpAt" IS NULL AND position > $${n + 1} ORDER BY position LIMIT $${n + 2}`,
    [...parameters, asked.after, asked.limit],
  );
};

export const countOmittedChecks = async (scope: Scope, dataSource: DataSource, asked: ChecksAsked): Promise<number> => {
  const [checks, parameters] = checksOf(scope, dataSource, asked);
  const [counted]: { n: number }[] = await dataSource.query(
    `SELECT count(*)::int AS n FROM (${checks}) failed WHERE "takenUpAt" IS NULL`,
    parameters,
  );
  return counted?.n ?? 0;
};
