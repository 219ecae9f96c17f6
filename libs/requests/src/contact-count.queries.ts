import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { stepsOf } from '#projections';
import { type Interval, periodsBetween } from '#values';
import type { ContactCountsView, ContactCountView } from './contact-count.view.js';
import { ContactFactView } from './contact-fact.view.js';
import { type ContactCountFilter, counts, visible } from './contact-filter.queries.js';
import type { ContactDimension } from './contact-words.view.js';

/** `groupBy` names two dimensions at most; `top`: how many groups are told by themselves. */
export type ContactCounting = Readonly<{
  groupBy: readonly ContactDimension[];
  interval: Interval | null;
  zone: string;
  filter: ContactCountFilter;
  top: number;
}>;

const MAX_ROWS = 10_000;

/** The facts of a scope and filter. */
export const contactFacts = (
  scope: Scope,
  dataSource: DataSource,
  filter: ContactCountFilter,
): SelectQueryBuilder<ContactFactView> => {
  const [seen, counted] = [visible(scope), counts(filter)];
  return dataSource
    .createQueryBuilder(ContactFactView, 'row')
    .where(seen.sql, seen.parameters)
    .andWhere(counted.sql, counted.parameters);
};

/**
 * Contacts by the day on which they were received, in the zone asked for. Groups are ranked over all periods; those
 * beyond the top ones are told together.
 *
 * @throws Rejection `CONTACT_COUNTS_TOO_MANY`
 */
export const countContacts = async (
  scope: Scope,
  dataSource: DataSource,
  counting: ContactCounting,
): Promise<ContactCountsView> => {
  const { groupBy, interval, filter, top } = counting;
  const facts = contactFacts(scope, dataSource, filter);
  const [cells, parameters] = cellsOf(facts, counting);
  const [total, found]: [number, Cell[]] = await Promise.all([
    facts.getCount(),
    dataSource.query(ranked(cells, parameters.length), [...parameters, top]),
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

const COLUMNS: Readonly<Record<ContactDimension, keyof ContactFactView>> = {
  CHANNEL: 'channel',
  DIRECTION: 'direction',
  STATUS: 'status',
  OUTCOME: 'outcome',
  ANSWER_KIND: 'answerKind',
  CASE_KIND: 'caseKind',
  DISMISSAL_REASON: 'dismissalReason',
  OWNER: 'ownerId',
  REGION: 'region',
  PRODUCT: 'product',
  ORIGIN: 'origin',
};

/** One line for each contact; what is unknown is the empty text. */
const cellsOf = (
  facts: SelectQueryBuilder<ContactFactView>,
  { groupBy, interval, zone }: ContactCounting,
): [string, unknown[]] => {
  const [first, second] = groupBy.map((dimension) => `coalesce(row.${COLUMNS[dimension]}, '')`);
  const step = interval && stepsOf(facts, 'receivedAt', { interval, zone });
  return facts
    .clone()
    .select(step ? step.day : 'NULL::timestamp', 'day')
    .addSelect(first ?? `''`, 'k1')
    .addSelect(second ?? `''`, 'k2')
    .setParameters(step ? step.parameters : {})
    .getQueryAndParameters();
};

const ranked = (cells: string, parameters: number): string => `
  WITH cell AS MATERIALIZED (${cells}),
  best AS (SELECT k1, k2 FROM cell GROUP BY k1, k2 ORDER BY count(*) DESC, k1, k2 LIMIT $${parameters + 1}),
  told AS (
    SELECT cell.day, best.k1 IS NULL AS is_rest, coalesce(best.k1, '') AS k1, coalesce(best.k2, '') AS k2
    FROM cell LEFT JOIN best ON best.k1 = cell.k1 AND best.k2 = cell.k2)
  SELECT to_char(day, 'YYYY-MM-DD') AS period, k1, k2, is_rest, count(*)::int AS count FROM told
  GROUP BY day, k1, k2, is_rest
  ORDER BY day, is_rest, count DESC, k1, k2 LIMIT ${MAX_ROWS + 1}`;

const rowOf = ({ period, k1, k2, is_rest: isRest, count }: Cell, dimensions: number): ContactCountView => ({
  period,
  values: isRest ? [] : [k1, k2].slice(0, dimensions).map((value) => value || null),
  isRest,
  count,
});

const tooMany = () =>
  new Rejection(
    'CONTACT_COUNTS_TOO_MANY',
    `These are more than ${MAX_ROWS} figures: ask for longer intervals, fewer groups ("top") or a shorter time.`,
    { limit: MAX_ROWS },
  );
