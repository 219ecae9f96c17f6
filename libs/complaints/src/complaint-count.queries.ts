import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { stepsOf } from '#projections';
import { type Interval, periodsBetween } from '#values';
import type { ComplaintCount, ComplaintCounts, ComplaintDimension } from './complaint-count.view.js';
import { type ComplaintFacts, complaintFacts } from './complaint-fact.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';

/** `top`: how many groups are told by themselves. `now` decides what is overdue. */
export type Counting = Readonly<{
  groupBy: readonly ComplaintDimension[];
  interval: Interval | null;
  zone: string;
  filter: ComplaintFilter;
  top: number;
  now: Date;
}>;

const MAX_ROWS = 10_000;

/**
 * Complaints by the day on which they were reported, in the zone asked for. Groups are ranked over all periods; those
 * beyond the top ones are told together.
 *
 * @throws Rejection `COMPLAINT_COUNTS_TOO_MANY`
 */
export const countComplaints = async (
  scope: Scope,
  dataSource: DataSource,
  counting: Counting,
): Promise<ComplaintCounts> => {
  const { groupBy, interval, filter, top, now } = counting;
  const facts = complaintFacts(scope, dataSource, filter, now);
  const [values, parameters] = valuesOf(facts, counting);
  const figures = figuresOf(values, groupBy.includes('COMPONENT'), `$${parameters.length + 1}`);
  const [total, found]: [number, Figure[]] = await Promise.all([
    facts.getCount(),
    dataSource.query(figures, [...parameters, top]),
  ]);
  if (found.length > MAX_ROWS) throw tooMany();
  const [first, last] = [found.at(0)?.period, found.at(-1)?.period];
  return {
    total,
    periods: interval && first && last ? periodsBetween(first, last, interval) : [],
    rows: found.map((figure) => rowOf(figure, groupBy.length)),
  };
};

type Figure = Readonly<{ period: string | null; k1: string; k2: string; is_rest: boolean; count: number }>;

const known = (column: string): string => `coalesce(${column}, '')`;

/** What is unknown is the empty text. */
const VALUES: Readonly<Record<ComplaintDimension, string>> = {
  STATUS: 'row.status',
  SEVERITY: 'row.severity',
  CATEGORY: known('row.category'),
  SAFETY_FLAG: 'row.safetyFlag',
  RESPONSIBILITY: known('row.responsibility'),
  CHANNEL: 'row.channel',
  ORIGIN: 'row.origin',
  PRODUCT_LINE: known('row.productLine'),
  PRODUCT_MODEL: known('row.productModel'),
  SPECIFICATION: known('row.specification'),
  BATCH: known('row.batch'),
  COMPONENT: `unnest(CASE WHEN row.components = '{}' THEN '{""}' ELSE row.components END)`,
  REGION: known('row.region'),
  PARTNER: `coalesce(row.responsiblePartnerId, row.partnerId, '')`,
};

/** One line per complaint, or per complaint and component. */
const valuesOf = (facts: ComplaintFacts, { groupBy, interval, zone }: Counting): [string, unknown[]] => {
  const [first, second] = groupBy.map((dimension) => VALUES[dimension]);
  const step = interval && stepsOf(facts, 'reportedAt', { interval, zone });
  return facts
    .clone()
    .select('row.id', 'id')
    .addSelect(step ? step.day : 'NULL::timestamp', 'period')
    .addSelect(first ?? `''`, 'k1')
    .addSelect(second ?? `''`, 'k2')
    .setParameters(step ? step.parameters : {})
    .getQueryAndParameters();
};

/** Complaints that stand in several lines count once in the rest. */
const figuresOf = (values: string, isRepeated: boolean, top: string): string => `
  WITH line AS (${values}),
  cell AS MATERIALIZED (SELECT period, k1, k2, count(*) AS count FROM line GROUP BY period, k1, k2),
  best AS (SELECT k1, k2 FROM cell GROUP BY k1, k2 ORDER BY sum(count) DESC, k1, k2 LIMIT ${top}),
  figure AS (
    SELECT period, k1, k2, false AS is_rest, count FROM cell JOIN best USING (k1, k2)
    UNION ALL
    SELECT period, '', '', true, ${isRepeated ? 'count(DISTINCT id)' : 'sum(count)'}
    FROM ${isRepeated ? 'line' : 'cell'} other
    WHERE NOT EXISTS (SELECT FROM best WHERE best.k1 = other.k1 AND best.k2 = other.k2) GROUP BY period)
  SELECT to_char(period, 'YYYY-MM-DD') AS period, k1, k2, is_rest, count::int FROM figure
  ORDER BY figure.period, is_rest, count DESC, k1, k2 LIMIT ${MAX_ROWS + 1}`;

const rowOf = ({ period, k1, k2, is_rest: isRest, count }: Figure, dimensions: number): ComplaintCount => ({
  period,
  values: isRest ? [] : [k1, k2].slice(0, dimensions).map((value) => value || null),
  isRest,
  count,
});

const tooMany = () =>
  new Rejection(
    'COMPLAINT_COUNTS_TOO_MANY',
    `These are more than ${MAX_ROWS} figures: ask for longer intervals, fewer groups ("top") or a shorter time.`,
    { limit: MAX_ROWS },
  );
