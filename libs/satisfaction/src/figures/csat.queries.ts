import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Steps } from './figure-axis.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import { count, grouped, type RawCell, refuseMany } from './figure-sql.queries.js';
import { answeredRows } from './satisfaction.queries.js';

export type CsatAsked = Steps & Readonly<{ by: 'PARTNER' | 'OUTLET' | 'TECHNICIAN'; filter: SatisfactionFilter }>;

/** Satisfied answers, 4 and 5 of 5, among `n` that say; `csat` is their share. `id` is null where nobody is named. */
export type CsatOf = Readonly<{ period: string | null; id: string | null; satisfied: number; n: number; csat: number }>;

/** CSAT of those who did the work, by the day on which the answers were submitted. */
export const csatBy = async (
  scope: Scope,
  dataSource: DataSource,
  { by, filter, ...steps }: CsatAsked,
): Promise<readonly CsatOf[]> => {
  const rows = answeredRows(scope, dataSource, filter).andWhere('row.csat IS NOT NULL');
  const found = await grouped(rows, 'submittedAt', steps, [by])
    .addSelect(count('row.csat >= 4'), 'satisfied')
    .addSelect('count(*)::int', 'n')
    .orderBy('period', 'ASC')
    .addOrderBy('k1', 'ASC')
    .getRawMany<RawCell & Readonly<{ satisfied: number; n: number }>>();
  refuseMany(found.length);
  return found.map(({ period, k1: id, satisfied, n }) => ({ period, id, satisfied, n, csat: satisfied / n }));
};
