import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { stepsOf } from '#projections';
import type { Interval } from '#values';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import { count } from './figure-sql.queries.js';
import { answeredRows, JUDGED } from './satisfaction.queries.js';

/** `revisedAt`: when one of the answers was last recorded after the period had ended. */
export type JudgedPeriod = Readonly<{ period: string; n: number; low: number; revisedAt: Date | null }>;

/** Answers that can be low, and those that are, by the day on which they were submitted. */
export const judgedByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  filter: SatisfactionFilter,
  steps: Readonly<{ interval: Interval; zone: string }>,
): Promise<readonly JudgedPeriod[]> => {
  const rows = answeredRows(scope, dataSource, filter).andWhere(JUDGED);
  const step = stepsOf(rows, 'submittedAt', steps);
  return rows
    .select(step.firstDay, 'period')
    .addSelect('count(*)::int', 'n')
    .addSelect(count('row.isLow'), 'low')
    .addSelect(step.late('row.endRecordedAt'), 'revisedAt')
    .setParameters(step.parameters)
    .groupBy(step.no)
    .getRawMany();
};
