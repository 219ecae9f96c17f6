import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Rejection } from '#event-sourcing';
import { stepsOf } from '#projections';
import type { Steps } from './figure-axis.js';
import { FIELDS } from './figure-filter.queries.js';
import type { SatisfactionDimension } from './figure-words.js';

export const MOST_FIGURES = 10_000;

export type RawCell = Readonly<{ period: string | null; k1: string | null; k2: string | null }>;

/** By the period that a time of the rows lies in, and up to two dimensions. */
export const grouped = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  time: keyof R & string,
  { interval, zone }: Steps,
  groupBy: readonly SatisfactionDimension[],
): SelectQueryBuilder<R> => {
  const step = interval && stepsOf(rows, time, { interval, zone });
  return dimensionsOf(rows.select(step ? step.firstDay : 'NULL::text', 'period'), groupBy)
    .groupBy(`${step ? step.no : 'period'}, k1, k2`)
    .setParameters(step ? step.parameters : {})
    .limit(MOST_FIGURES + 1);
};

/** One by one, each with the first day of its period and the dimensions. */
export const labelled = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  time: keyof R & string,
  { interval, zone }: Steps,
  groupBy: readonly SatisfactionDimension[],
): SelectQueryBuilder<R> => {
  const step = interval && stepsOf(rows, time, { interval, zone });
  return dimensionsOf(rows.select(step ? step.day : 'NULL::timestamp', 'day'), groupBy).setParameters(
    step ? step.parameters : {},
  );
};

const dimensionsOf = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  groupBy: readonly SatisfactionDimension[],
): SelectQueryBuilder<R> => {
  const [first, second] = groupBy.map((dimension) => `row.${FIELDS[dimension]}`);
  return rows.addSelect(first ?? 'NULL::text', 'k1').addSelect(second ?? 'NULL::text', 'k2');
};

/** The newest of what was recorded behind the end of the period that a time of the rows lies in; null without an interval. */
export const latest = <R extends ObjectLiteral>(
  rows: SelectQueryBuilder<R>,
  recorded: string,
  time: keyof R & string,
  { interval, zone }: Steps,
): string => (interval ? stepsOf(rows, time, { interval, zone }).late(recorded) : 'NULL::timestamptz');

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
