import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Rejection } from '#event-sourcing';
import type { Interval } from '#values';
import type { Steps } from './figure-axis.js';
import { FIELDS } from './figure-filter.queries.js';
import type { SatisfactionDimension } from './figure-words.js';

export const MOST_FIGURES = 10_000;

const LENGTH: Readonly<Record<Interval, string>> = {
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
};

export type RawCell = Readonly<{ period: string | null; k1: string | null; k2: string | null }>;

/** The period that `time` lies in, and up to two dimensions: those that figures are grouped by. */
export const labelled = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  time: string,
  { interval, zone }: Steps,
  groupBy: readonly SatisfactionDimension[],
): SelectQueryBuilder<R> => {
  const [first, second] = groupBy.map((dimension) => `row.${FIELDS[dimension]}`);
  const step = `date_trunc(:interval, ${time} AT TIME ZONE :zone)`;
  return rows
    .select(interval ? `to_char(${step}, 'YYYY-MM-DD')` : 'NULL::text', 'period')
    .addSelect(first ?? 'NULL::text', 'k1')
    .addSelect(second ?? 'NULL::text', 'k2')
    .setParameters(interval ? { interval: interval.toLowerCase(), zone, step: LENGTH[interval] } : {});
};

export const grouped = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  time: string,
  steps: Steps,
  groupBy: readonly SatisfactionDimension[],
): SelectQueryBuilder<R> =>
  labelled(rows, time, steps, groupBy)
    .groupBy('1, 2, 3')
    .limit(MOST_FIGURES + 1);

/** The newest of these times that lies behind the end of the period of `time`; null without an interval. */
export const latest = (recorded: string, time: string, { interval }: Steps): string => {
  if (!interval) return 'NULL::timestamptz';
  const end = `(date_trunc(:interval, ${time} AT TIME ZONE :zone) + CAST(:step AS interval)) AT TIME ZONE :zone`;
  return `max(${recorded}) FILTER (WHERE ${recorded} >= ${end})`;
};

export const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

export const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));

/** @throws Rejection `FIGURES_TOO_MANY` */
export const refuseMany = (figures: number): void => {
  if (figures > MOST_FIGURES)
    throw new Rejection(
      'FIGURES_TOO_MANY',
      `These are more than ${MOST_FIGURES} figures: ask for longer intervals, fewer groups or a shorter time.`,
      { limit: MOST_FIGURES },
    );
};
