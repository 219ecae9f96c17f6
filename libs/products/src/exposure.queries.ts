import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { type Condition, STEP_LENGTHS } from '#projections';
import type { Coordinates, Interval } from '#values';
import { ExposureView } from './exposure.view.js';
import type { ExposurePeriod } from './exposure-period.view.js';
import { oneOf } from './product-filter.queries.js';
import { inRegion, visibleUnits } from './unit-filter.queries.js';

/** What is absent or null does not matter. A region is a prefix: CN holds CN-11. */
export type ExposureFilter = Readonly<{
  productId?: string | null;
  batch?: string | null;
  region?: string | null;
  /** Any of these, word for word. */
  productIds?: readonly string[] | null;
  batches?: readonly string[] | null;
  regions?: readonly string[] | null;
}>;

/** Days from the first up to, and without, the last one. */
export type Days = Readonly<{ from: string; to: string; zone: string }>;

/** What counts in the figures of a scope, and what was told late of it, which weighs nothing. */
export const exposed = (scope: Scope, dataSource: DataSource, filter: ExposureFilter) => {
  const { productId, batch, region, productIds, batches, regions } = filter;
  const rows = dataSource.createQueryBuilder(ExposureView, 'row').where('row.startsAt IS NOT NULL');
  const conditions: readonly Condition[] = [
    visibleUnits(scope),
    ...(productId ? [{ sql: 'row.productId = :productId', parameters: { productId } }] : []),
    ...(batch ? [{ sql: 'row.batch = :batch', parameters: { batch } }] : []),
    ...(region ? [inRegion(region, 'region')] : []),
    oneOf<ExposureView>('productId', productIds),
    oneOf<ExposureView>('batch', batches),
    oneOf<ExposureView>('region', regions),
  ];
  return conditions.reduce((query, { sql, parameters }) => query.andWhere(sql, parameters), rows);
};

/** Of these rows those that count at the end of a day. */
const servingOn = (rows: SelectQueryBuilder<ExposureView>, day: Readonly<{ on: string; zone: string }>) => {
  const end = `((:on::date + 1)::timestamp AT TIME ZONE :zone)`;
  return rows.andWhere(`row.startsAt < ${end} AND (row.endsAt IS NULL OR row.endsAt >= ${end})`, day);
};

/** How many units are in service at the end of a day, in a zone. */
export const unitsInService = async (
  scope: Scope,
  dataSource: DataSource,
  { on, zone, ...filter }: ExposureFilter & Readonly<{ on: string; zone: string }>,
): Promise<number> => {
  const found = await servingOn(exposed(scope, dataSource, filter), { on, zone })
    .select('coalesce(sum(row.weight), 0)::int', 'units')
    .getRawOne<{ units: number }>();
  return found?.units ?? 0;
};

/** So many units in service at one place, or somewhere in a region; of no region where nobody knows. */
export type UnitsAtPlace = Readonly<{ region: string | null; place: Coordinates | null; units: number }>;

/** Where the units are that are in service at the end of a day, in a zone. Places are as coarse as they are stored. */
export const unitsByPlace = async (
  scope: Scope,
  dataSource: DataSource,
  { on, zone, ...filter }: ExposureFilter & Readonly<{ on: string; zone: string }>,
): Promise<readonly UnitsAtPlace[]> => {
  const rows = await servingOn(exposed(scope, dataSource, filter), { on, zone })
    .select('row.region', 'region')
    .addSelect('row.latitude', 'latitude')
    .addSelect('row.longitude', 'longitude')
    .addSelect('sum(row.weight)::int', 'units')
    .groupBy('row.region')
    .addGroupBy('row.latitude')
    .addGroupBy('row.longitude')
    .having('sum(row.weight) > 0')
    .orderBy('row.region')
    .addOrderBy('row.latitude')
    .addOrderBy('row.longitude')
    .getRawMany<{ region: string | null; latitude: number | null; longitude: number | null; units: number }>();
  return rows.map(({ region, latitude, longitude, units }) => ({
    region,
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    units,
  }));
};

/** The exposure of an interval: the mean of the counts at the end of each of its days. */
export const meanUnitsInService = async (
  scope: Scope,
  dataSource: DataSource,
  days: ExposureFilter & Days,
): Promise<number> => {
  const periods = await unitsInServiceByPeriod(scope, dataSource, { ...days, interval: 'YEAR' });
  const count = periods.reduce((sum, each) => sum + each.days, 0);
  return periods.reduce((sum, each) => sum + each.mean * each.days, 0) / count;
};

const MOST_DAYS = 36_600;

/**
 * Units in service by period: each row starts and ends to count on a day of the zone; summed up to every day, the days
 * of a period have a mean. A period was revised when a unit was last told to be in service on one of its days, or not to be.
 *
 * @throws Rejection `EXPOSURE_PERIOD_EMPTY`, `EXPOSURE_PERIOD_TOO_LONG`
 */
export const unitsInServiceByPeriod = async (
  scope: Scope,
  dataSource: DataSource,
  { from, to, zone, interval, ...filter }: ExposureFilter & Days & Readonly<{ interval: Interval }>,
): Promise<readonly ExposurePeriod[]> => {
  refusePeriod(from, to);
  const [rows, parameters] = exposed(scope, dataSource, filter)
    .select(dayOf('row.startsAt'), 'starts')
    .addSelect(dayOf('row.endsAt'), 'ends')
    .addSelect('row.weight', 'weight')
    .addSelect('row.toldAt', 'told')
    .addSelect('row.position', 'position')
    .setParameters({ from, to, zone })
    .getQueryAndParameters();
  return dataSource.query(seriesOf(rows, parameters.length), [
    ...parameters,
    from,
    to,
    interval.toLowerCase(),
    STEP_LENGTHS[interval],
    zone,
  ]);
};

/**
 * The day of a time among those asked for, looked up among their beginnings, because to ask the zone about each row takes
 * several times as long; the day before them for all that was earlier, `to` for all that comes later. Where a change of the
 * clock repeats midnight, a day begins at the first one.
 */
const dayOf = (time: string): string =>
  `:from::date - 1 + width_bucket(${time}, ARRAY(
    SELECT least(day AT TIME ZONE :zone, (day - interval '1 hour') AT TIME ZONE :zone + interval '1 hour')
    FROM generate_series(:from::timestamp, :to::timestamp, interval '1 day') day))`;

const seriesOf = (rows: string, known: number): string => {
  const [from, to] = [`$${known + 1}::date`, `$${known + 2}::date`];
  const [interval, length, zone] = [`$${known + 3}::text`, `$${known + 4}::interval`, `$${known + 5}::text`];
  const begin = (day: string) => `date_trunc(${interval}, ${day}::timestamp)`;
  const end = (day: string) => `(${begin(day)} + ${length}) AT TIME ZONE ${zone}`;
  return `WITH stretch AS MATERIALIZED (SELECT * FROM (${rows}) row WHERE ends IS NULL OR ends > starts),
    delta AS (
      SELECT greatest(starts, ${from}) AS day, sum(weight) AS units FROM stretch
      WHERE starts < ${to} AND (ends IS NULL OR ends > ${from}) GROUP BY 1
      UNION ALL
      SELECT ends, -sum(weight) FROM stretch WHERE ends > ${from} AND ends < ${to} GROUP BY 1),
    changed AS (SELECT day, sum(units) AS units FROM delta GROUP BY day),
    ${newsIn(from, to, end)},
    daily AS (
      SELECT each::date AS day, sum(coalesce(changed.units, 0)) OVER (ORDER BY each) AS units, max(told) OVER (ORDER BY each) AS told
      FROM generate_series(${from}, ${to} - 1, interval '1 day') each
      LEFT JOIN changed ON changed.day = each::date LEFT JOIN news ON news.starts = each::date AND news.ends IS NULL),
    period AS (
      SELECT ${begin('day')} AS begins, ${end(begin('day'))} AS over, min(day) AS first, max(day) AS last, count(*)::int AS days,
        avg(units)::float8 AS mean, ((array_agg(units ORDER BY day DESC))[1])::int AS "atEnd", max(told) AS told
      FROM daily GROUP BY 1, 2)
    SELECT to_char(begins, 'YYYY-MM-DD') AS period, days, mean, "atEnd", greatest(CASE WHEN told >= over THEN told END, (
        SELECT max(news.told) FROM news WHERE starts <= last AND ends > first AND news.told >= over)) AS "revisedAt"
    FROM period ORDER BY begins`;
};

/**
 * What was last told of days from one on, up to and without another one, or to the last of those asked for. What one event
 * takes from a batch and region and gives to another changes nothing where both are asked for.
 */
const newsIn = (from: string, to: string, end: (day: string) => string): string => `
    each_told AS (
      SELECT starts, ends, told FROM stretch WHERE weight <> 0 AND told IS NOT NULL
      UNION ALL
      SELECT starts, ends, told FROM stretch WHERE weight = 0 GROUP BY position, starts, ends, told HAVING count(*) = 1),
    news AS MATERIALIZED (
      SELECT greatest(starts, ${from}) AS starts, CASE WHEN ends < ${to} THEN ends END AS ends, max(told) AS told FROM each_told
      WHERE starts < ${to} AND (ends IS NULL OR ends > ${from}) GROUP BY 1, 2
      HAVING max(told) >= ${end(`greatest(starts, ${from})`)})`;

const refusePeriod = (from: string, to: string): void => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days < 1)
    throw new Rejection(
      'EXPOSURE_PERIOD_EMPTY',
      'A period has a day at least: name the first day, and the first one after it.',
      { from, to },
    );
  if (days > MOST_DAYS)
    throw new Rejection('EXPOSURE_PERIOD_TOO_LONG', `A period has ${MOST_DAYS} days at most: ask for a shorter one.`, {
      limit: MOST_DAYS,
    });
};
