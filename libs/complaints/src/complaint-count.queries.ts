import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import type { Interval } from '#values';
import type { ComplaintCount, ComplaintCounts, ComplaintDimension } from './complaint-count.view.js';
import { type ComplaintFacts, complaintFacts } from './complaint-fact.queries.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import { periodsBetween } from './count-axis.js';

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
  const [cells, parameters] = cellsOf(facts, counting);
  const count = groupBy.includes('COMPONENT') ? 'count(DISTINCT id)' : 'count(*)';
  const [total, found]: [number, Cell[]] = await Promise.all([
    facts.getCount(),
    dataSource.query(ranked(cells, count, parameters.length), [...parameters, top]),
  ]);
  if (found.length > MAX_ROWS) throw tooMany();
  const [first, last] = [found.at(0)?.period, found.at(-1)?.period];
  return {
    total,
    periods: interval && first && last ? periodsBetween(first, last, interval) : [],
    rows: found.map((cell) => rowOf(cell, groupBy.length)),
  };
};

type Cell = Readonly<{ period: string | null; k1: string; k2: string; is_rest: boolean; count: number }>;

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

/** One line per complaint and value. */
const cellsOf = (facts: ComplaintFacts, { groupBy, interval, zone }: Counting): [string, unknown[]] => {
  const [first, second] = groupBy.map((dimension) => VALUES[dimension]);
  return facts
    .clone()
    .select('row.id', 'id')
    .addSelect(interval ? PERIOD : 'NULL::text', 'period')
    .addSelect(first ?? `''`, 'k1')
    .addSelect(second ?? `''`, 'k2')
    .setParameters(interval ? { interval: interval.toLowerCase(), zone } : {})
    .getQueryAndParameters();
};

const PERIOD = `to_char(date_trunc(:interval, row.reportedAt AT TIME ZONE :zone), 'YYYY-MM-DD')`;

const ranked = (cells: string, count: string, parameters: number): string => `
  WITH cell AS MATERIALIZED (${cells}),
  best AS (
    SELECT k1, k2 FROM cell GROUP BY k1, k2 ORDER BY ${count} DESC, k1, k2 LIMIT $${parameters + 1}),
  told AS (
    SELECT cell.id, cell.period, best.k1 IS NULL AS is_rest, coalesce(best.k1, '') AS k1, coalesce(best.k2, '') AS k2
    FROM cell LEFT JOIN best ON best.k1 = cell.k1 AND best.k2 = cell.k2)
  SELECT period, k1, k2, is_rest, ${count}::int AS count FROM told
  GROUP BY period, k1, k2, is_rest
  ORDER BY period, is_rest, count DESC, k1, k2 LIMIT ${MAX_ROWS + 1}`;

const rowOf = ({ period, k1, k2, is_rest: isRest, count }: Cell, dimensions: number): ComplaintCount => ({
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
